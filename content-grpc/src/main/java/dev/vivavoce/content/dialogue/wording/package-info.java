/// In which words the partner says what the script has decided: those of the script, or those of a language
/// model.
@NullMarked
package dev.vivavoce.content.dialogue.wording;

import org.jspecify.annotations.NullMarked;
