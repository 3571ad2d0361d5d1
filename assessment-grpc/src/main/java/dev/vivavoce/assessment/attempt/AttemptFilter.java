package dev.vivavoce.assessment.attempt;

/// Which attempts of a user are meant.
///
/// @param language a BCP 47 tag in lower case or its primary part; empty for all
/// @param mode the number in the contract; 0 for all
record AttemptFilter(String language, int mode) {}
