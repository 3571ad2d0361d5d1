package dev.vivavoce.bff.quizsharing;

record ShareQuizInput(String quizId) {}

record RevokeQuizLinkInput(String quizId) {}

record AddSharedQuizInput(String token) {}
