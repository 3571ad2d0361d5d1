package dev.vivavoce.runtimetest.rooms.bad.store;

final class CountGrpc {}
