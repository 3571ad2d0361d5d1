package org.springframework.standin;

/// Stands for anything of Spring's, which is not on this class path.
public final class Bean {}
