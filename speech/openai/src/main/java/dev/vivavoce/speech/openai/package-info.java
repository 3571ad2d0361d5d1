/// Voices of servers with the speech API of OpenAI.
@NullMarked
package dev.vivavoce.speech.openai;

import org.jspecify.annotations.NullMarked;
