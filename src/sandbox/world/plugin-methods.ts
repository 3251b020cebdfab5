import type { Random } from './random.ts';

const TOPICS = ['bed', 'tool', 'job', 'spool', 'fan', 'chamber', 'power', 'queue', 'layer', 'camera', 'belt'] as const;

/** Methods of a plugin's class, in an order of its own, never the same one twice. */
export function pluginMethods(random: Random, isPython2: boolean): string[] {
  const methods = TOPICS.flatMap((topic) => METHODS.map((method) => ({ order: random.next(), text: method(topic) })));
  if (isPython2) methods.push({ order: -1, text: PYTHON_2_METHOD });
  return methods.sort((a, b) => a.order - b.order).map(({ text }) => text);
}

const PYTHON_2_METHOD = `    def on_after_startup(self):
        print "Started, checking every %d seconds" % self._settings.get_int(["interval"])
        try:
            self._values["started"] = True
        except KeyError, error:
            print error
`;

const METHODS: readonly ((topic: string) => string)[] = [
  (topic) => `    def _read_${topic}(self):
        with self._lock:
            current = self._values.get("${topic}")
            if current is None:
                self._logger.debug("Nothing known of the ${topic} yet")
                return 0
            return current * self._settings.get_int(["threshold"]) / 100.0
`,
  (topic) => `    def _set_${topic}(self, value):
        # A value outside its range is a mistake of the firmware, not of the user.
        if not isinstance(value, (int, float)) or value < 0:
            self._logger.warning("Ignoring %r for the ${topic}", value)
            return False
        with self._lock:
            self._values["${topic}"] = value
        self._plugin_manager.send_plugin_message(self._identifier, {"${topic}": value})
        return True
`,
  (topic) => `    def on_${topic}_event(self, event, payload):
        if event == Events.PRINT_STARTED:
            self._set_${topic}(0)
        elif event in (Events.PRINT_DONE, Events.PRINT_FAILED, Events.PRINT_CANCELLED):
            total = self._read_${topic}()
            self._logger.info("${topic}: %.2f after %s", total, payload.get("name", "?"))
`,
  (topic) => `    def get_${topic}_state(self):
        """The state of the ${topic} as the sidebar shows it."""
        state = {
            "value": self._read_${topic}(),
            "enabled": self._settings.get_boolean(["enabled"]),
            "unit": u"\\u00b0C" if "${topic}" in ("bed", "tool", "chamber") else "",
        }
        return flask.jsonify(**state)
`,
];
