package dev.vivavoce.bff.http;

/// @param production whether what only developers need is left out
public record HttpSettings(boolean production) {}
