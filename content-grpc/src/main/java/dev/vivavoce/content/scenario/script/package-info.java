/// Where the scripts of the partners are stored. What is in a script is the business of `dialogue.script`.
@NullMarked
package dev.vivavoce.content.scenario.script;

import org.jspecify.annotations.NullMarked;
