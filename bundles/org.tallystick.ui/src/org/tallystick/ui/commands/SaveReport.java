package org.tallystick.ui.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.report.AuditReport;
import org.tallystick.ui.Ids;
import org.tallystick.ui.site.SiteAccess;

/** Save Report: what was found and what was done, as a page or as lists; the file is a parameter, or is asked for. */
public final class SaveReport extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        String file = event.getParameter(Ids.PARAMETER_FILE);
        if (file == null) {
            FileDialog dialog = new FileDialog(shell, SWT.SAVE);
            dialog.setText(Messages.Report_title);
            dialog.setFilterExtensions(new String[] { "*.html", "*.csv" });
            dialog.setFilterNames(new String[] { Messages.Report_html, Messages.Report_csv });
            dialog.setFileName("duplicates.html");
            dialog.setOverwrite(true);
            file = dialog.open();
        }
        if (file != null) {
            Path path = Path.of(file);
            access.work(NLS.bind(Messages.Report_job, path.getFileName()), false,
                    (site, progress) -> write(site, path, progress), end -> tell(shell, end.failure(), end.value()));
        }
    }

    /** Writes the file; hands back what went wrong, an empty text where nothing did. */
    private static String write(InventorySite site, Path file, SubMonitor progress) {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        try {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                new AuditReport(site, Instant.now()).write(csv ? AuditReport.Format.CSV : AuditReport.Format.HTML, out,
                        progress::isCanceled);
            }
            if (progress.isCanceled()) {
                Files.deleteIfExists(file);
            }
            return "";
        } catch (IOException e) {
            ILog.of(SaveReport.class).warn(file.toString(), e);
            return NLS.bind(Messages.Report_failed, file);
        }
    }

    private static void tell(Shell shell, String failure, String problem) {
        String text = failure != null ? failure : problem == null ? "" : problem;
        if (!text.isEmpty()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    MessageDialog.openError(shell, Messages.Report_title, text);
                }
            });
        }
    }
}
