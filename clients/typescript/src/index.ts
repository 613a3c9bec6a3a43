import { AwsClient } from "aws4fetch";
import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema.js";

/** Every operation by its path, with what it takes and answers. */
export type Batua = Client<paths>;

/** What the API speaks of, by its names in the contract. */
export type Schemas = components["schemas"];

/** Sends a request as one that may be sent: signed, or with a token. */
export type Send = (request: Request) => Promise<Response>;

/** AWS credentials, as AWS's own providers give them. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/**
 * A client of the API.
 *
 * @param url the stack's output Url, or http://localhost:8080
 * @param send who makes requests such that they get in: {@link signed} or {@link withToken}; nobody locally
 */
export function batua(url: string, send?: Send): Batua {
  return createClient<paths>({ baseUrl: url, ...(send && { fetch: send }) });
}

/**
 * Signs requests for a stack whose callers are known by their AWS credentials: Signature Version 4.
 *
 * @param credentials asked for each request, such as those of @aws-sdk/credential-providers
 * @param region where the stack is
 */
export function signed(credentials: () => Promise<Credentials>, region: string): Send {
  return async (request) => {
    // By itself, aws4fetch sends again what was answered with 5xx. What moves money must not be.
    const aws = new AwsClient({ ...(await credentials()), region, service: "execute-api", retries: 0 });
    return aws.fetch(request);
  };
}

/**
 * Sends requests with a token for a stack that was made with Authorizer=JWT.
 *
 * @param token asked for each request
 */
export function withToken(token: () => Promise<string>): Send {
  return async (request) => {
    request.headers.set("Authorization", `Bearer ${await token()}`);
    return fetch(request);
  };
}
