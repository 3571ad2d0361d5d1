/// What the language models cost: a budget for each person and day, and a record of every request.
@NullMarked
package dev.vivavoce.content.usage;

import org.jspecify.annotations.NullMarked;
