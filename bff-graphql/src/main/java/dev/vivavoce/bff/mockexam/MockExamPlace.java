package dev.vivavoce.bff.mockexam;

import dev.vivavoce.bff.mockexam.MockExam.MockExamPartKind;

/// The mock exam that an attempt belongs to.
///
/// @param mockExamId the global id of the exam
record MockExamPlace(String mockExamId, MockExamPartKind part) {}
