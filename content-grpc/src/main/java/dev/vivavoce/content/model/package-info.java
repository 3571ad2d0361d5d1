/// The language models: which one answers, how long to wait, when to try again, and whether the answer is what was
/// asked for. The only package that talks to a provider.
@NullMarked
package dev.vivavoce.content.model;

import org.jspecify.annotations.NullMarked;
