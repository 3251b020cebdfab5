import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** GitHub puts an error's type beside its message. */
export interface GithubError extends Partial<GraphQLFormattedError> {
  message: string;
  type?: string;
}

/** An error that GitHub gives a type, thrown by a resolver. */
export function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** What GitHub says when it does not know itself. */
export function somethingWentWrong(): GraphQLError {
  return new GraphQLError(
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. ' +
      'Please include `ABCD:1234:56789A:BCDEF0:12345678` when reporting this issue.',
  );
}

/** The error in the shape in which GitHub sends it. */
export function asGithubError(error: GraphQLError): GithubError {
  const { message, path, locations, extensions } = error;
  const { type } = extensions;
  return {
    ...(typeof type === 'string' && { type }),
    ...(path && { path }),
    ...(locations && { locations }),
    message,
  };
}
