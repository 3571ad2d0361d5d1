package dev.vivavoce.training.sphinx;

/// The fast Fourier transform, in place (Cooley and Tukey 1965).
final class Fourier {
    private Fourier() {}

    /// Transforms arrays whose length is a power of two.
    static void transform(double[] real, double[] imaginary) {
        int n = real.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j |= bit;
            if (i < j) {
                double swap = real[i];
                real[i] = real[j];
                real[j] = swap;
                swap = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = swap;
            }
        }
        for (int size = 2; size <= n; size <<= 1) {
            double stepReal = Math.cos(-2 * Math.PI / size);
            double stepImaginary = Math.sin(-2 * Math.PI / size);
            for (int start = 0; start < n; start += size) {
                double turnReal = 1;
                double turnImaginary = 0;
                for (int k = 0; k < size / 2; k++) {
                    int a = start + k;
                    int b = a + size / 2;
                    double re = real[b] * turnReal - imaginary[b] * turnImaginary;
                    double im = real[b] * turnImaginary + imaginary[b] * turnReal;
                    real[b] = real[a] - re;
                    imaginary[b] = imaginary[a] - im;
                    real[a] += re;
                    imaginary[a] += im;
                    double next = turnReal * stepReal - turnImaginary * stepImaginary;
                    turnImaginary = turnReal * stepImaginary + turnImaginary * stepReal;
                    turnReal = next;
                }
            }
        }
    }
}
