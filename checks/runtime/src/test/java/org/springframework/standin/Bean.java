package org.springframework.standin;

/// Stands for a class of Spring, which is not on this class path.
public final class Bean {}
