package dev.vivavoce.runtime.confinement;

import java.util.ArrayList;

/// The main class of the tests' processes.
final class Child {
    private Child() {}

    static void main(String[] arguments) {
        switch (arguments[0]) {
            case "classpath" -> System.out.print(System.getProperty("java.class.path"));
            case "memory" -> fill();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void fill() {
        var all = new ArrayList<byte[]>();
        while (all.size() < Integer.MAX_VALUE) all.add(new byte[1 << 20]);
    }
}
