package dev.vivavoce.runtimetest.layers.telemetry;

/// Sixteen classes.
public final class Many {}

final class Many2 {}

final class Many3 {}

final class Many4 {}

final class Many5 {}

final class Many6 {}

final class Many7 {}

final class Many8 {}

final class Many9 {}

final class Many10 {}

final class Many11 {}

final class Many12 {}

final class Many13 {}

final class Many14 {}

final class Many15 {}

final class Many16 {}
