package dev.vivavoce.runtimetest.layers.surprise;

public final class Surprise {}
