package org.springframework.standin;

/// Represents a class of Spring, which is not on this class path.
public final class Bean {}
