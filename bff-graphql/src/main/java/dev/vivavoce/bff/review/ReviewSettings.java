package dev.vivavoce.bff.review;

/// How a learner reviews.
record ReviewSettings(int newCardsADay, int reviewsADay, double desiredRetention, boolean cardsFromPractice) {}
