/// How well the rating of talks orders them: reading talks, pairs, and the report.
@NullMarked
package dev.vivavoce.bench.assessment;

import org.jspecify.annotations.NullMarked;
