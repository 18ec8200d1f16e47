package org.tallystick.ui.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.site.SiteAccess;

/** Write Resync Requests: writes them to the outbox, and tells where they are. */
public final class WriteResyncs extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        access.writeResyncs(files -> shell.getDisplay().asyncExec(() -> tell(shell, files)));
    }

    private static void tell(Shell shell, List<Path> files) {
        if (!shell.isDisposed()) {
            MessageDialog.openInformation(shell, Messages.Resyncs_title, files.isEmpty() ? Messages.Resyncs_none
                    : NLS.bind(Messages.Resyncs_written,
                            files.stream().limit(10).map(Path::toString).collect(Collectors.joining("\n"))));
        }
    }
}
