/// Mock exams: a warm-up and two role-plays, with one report.
@NullMarked
package dev.vivavoce.assessment.mockexam;

import org.jspecify.annotations.NullMarked;
