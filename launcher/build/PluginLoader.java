package build;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Loads the plugins of the compiler once for a whole build. The compiler makes a loader of this class for each of its
/// runs (`-XDprocloader`), and each would load Error Prone again, into code that no run before has compiled. It
/// is not closeable: the compiler would close the loader that the other runs share.
public final class PluginLoader extends ClassLoader {
    /// Where the compiler finds this class: on the boot class path.
    static final String ON_BOOT_PATH = "-Xbootclasspath/a:";

    private static final Map<String, ClassLoader> SHARED = new ConcurrentHashMap<>();

    /// @param plugins the jars of the plugins
    public PluginLoader(URL[] plugins, ClassLoader parent) {
        super(SHARED.computeIfAbsent(Arrays.toString(plugins), _ -> new URLClassLoader(plugins, parent)));
    }
}
