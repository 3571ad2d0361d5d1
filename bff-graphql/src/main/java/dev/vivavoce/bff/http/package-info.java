/// GraphQL over HTTP: the endpoint, its checks and its responses.
@NullMarked
package dev.vivavoce.bff.http;

import org.jspecify.annotations.NullMarked;
