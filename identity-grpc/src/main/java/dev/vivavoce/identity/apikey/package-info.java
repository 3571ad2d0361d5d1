/// API keys: secrets by which programs act for a person.
@NullMarked
package dev.vivavoce.identity.apikey;

import org.jspecify.annotations.NullMarked;
