package dev.vivavoce.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/// The user that runs PostgreSQL: the current one, or an unprivileged one for root, because it refuses to run as
/// root.
public record Account(long uid, boolean otherThanOurs) {
    /// The user id of `nobody` on every Linux.
    private static final long WITHOUT_RIGHTS = 65534;

    /// The account for a data folder: its owner when the folder exists.
    public static Account forData(Path data) throws IOException {
        long me = new UnixSystem().getUid();
        Long owner = Files.exists(data) ? uid(data) : null;
        if (me != 0) {
            if (owner != null && owner != me) {
                throw new StartRefused("the database in " + data + " belongs to user " + owner
                        + ": run as that user, or set VIVAVOCE_HOME to a folder of your own");
            }
            return new Account(me, false);
        }
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv")) && !Files.isExecutable(Path.of("/bin/setpriv"))) {
            throw new StartRefused("PostgreSQL does not run as root, and setpriv (util-linux) to give it another user"
                    + " was not found: install it, or run Vivavoce as another user");
        }
        return new Account(owner == null || owner == 0 ? WITHOUT_RIGHTS : owner, true);
    }

    /// The command line that runs as this account.
    public List<String> command(List<String> words) {
        var command = new ArrayList<String>();
        if (otherThanOurs) {
            command.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--inh-caps=-all"));
        }
        command.addAll(words);
        return command;
    }

    /// Makes the account the owner of a file or folder.
    public void own(Path path) throws IOException {
        if (!otherThanOurs) return;
        Files.setAttribute(path, "unix:uid", Math.toIntExact(uid));
        Files.setAttribute(path, "unix:gid", Math.toIntExact(uid));
    }

    /// Whether the account can enter a folder: every folder of its path allows it.
    public boolean reaches(Path folder) throws IOException {
        if (!otherThanOurs) return true;
        for (Path step = folder.toAbsolutePath(); step != null; step = step.getParent()) {
            if (Files.exists(step)
                    && uid(step) != uid
                    && !Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) return false;
        }
        return true;
    }

    private static long uid(Path path) throws IOException {
        return ((Integer) Files.getAttribute(path, "unix:uid")).longValue();
    }
}
