package org.tallystick.ui.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tallystick.store.StoreException;
import org.tallystick.ui.Ids;

/** Writes rows to a CSV file. A file that could not be finished, or was cancelled, is taken away again. */
final class ExportJob<T> extends Job {

    private final Path file;
    private final List<Column<T>> columns;
    private final TableActions.RowReader<T> source;

    ExportJob(Path file, List<Column<T>> columns, TableActions.RowReader<T> source) {
        super(NLS.bind(Messages.Export_job, file.getFileName()));
        this.file = file;
        this.columns = columns;
        this.source = source;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), IProgressMonitor.UNKNOWN);
        try {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write(RowText.csvHeading(columns));
                source.forEach(row -> write(out, row), progress::isCanceled);
            }
            if (!progress.isCanceled()) {
                return Status.OK_STATUS;
            }
            Files.deleteIfExists(file);
            return Status.CANCEL_STATUS;
        } catch (IOException | UncheckedIOException e) {
            return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.Export_failed, file));
        } catch (StoreException e) {
            return new Status(IStatus.ERROR, Ids.BUNDLE, e.getMessage());
        }
    }

    private void write(Writer out, T row) {
        try {
            out.write(RowText.csvLine(columns, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Ids.FAMILY_WORK;
    }
}
