/// Tests of the voices of servers with the speech API of OpenAI, and a stand-in.
@NullMarked
package dev.vivavoce.speech.openai;

import org.jspecify.annotations.NullMarked;
