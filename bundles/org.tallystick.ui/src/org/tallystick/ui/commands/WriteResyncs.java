package org.tallystick.ui.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.view.Texts;

/** Write Resync Requests: writes them to the outbox, and tells where they are. */
public final class WriteResyncs extends SiteCommand {

    private static final int LISTED = 10;

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        access.writeResyncs(files -> shell.getDisplay().asyncExec(() -> tell(shell, files)));
    }

    private static String words(List<Path> files) {
        if (files.size() == 1) {
            return NLS.bind(Messages.Resyncs_written_one, files.get(0));
        }
        String list = files.stream().limit(LISTED).map(Path::toString).collect(Collectors.joining("\n"));
        return NLS.bind(Messages.Resyncs_written, Texts.number(files.size()), list)
                + (files.size() <= LISTED ? "" : NLS.bind(Messages.Resyncs_more, Texts.number(files.size() - LISTED)));
    }

    private static void tell(Shell shell, List<Path> files) {
        if (!shell.isDisposed()) {
            MessageDialog.openInformation(shell, Messages.Resyncs_title, files.isEmpty() ? Messages.Resyncs_none
                    : words(files));
        }
    }
}
