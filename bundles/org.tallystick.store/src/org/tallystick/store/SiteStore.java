package org.tallystick.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * An open site database. One writer at a time, readers beside it on connections of their own. Thread safe. Every
 * failure is a {@link StoreException}.
 */
public final class SiteStore implements Units, AutoCloseable {

    /** Databases that this process has open: Derby, which is one in a process, would open one twice. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final long NEEDED_BYTES = 4L << 20;
    private static final int TRIES = 4;
    private static final int IDLE_READERS = 4;

    private final SiteFolder folder;
    private final DataSource source;
    private final StatementProbe probe;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Numbers numbers = new Numbers();
    private final String session = UUID.randomUUID().toString();
    private final Deque<Tx> idleReaders = new ArrayDeque<>();
    private Tx writer;
    private final AtomicLong commits = new AtomicLong();
    private boolean closed;

    private SiteStore(SiteFolder folder, DataSource source, StatementProbe probe) {
        this.folder = folder;
        this.source = source;
        this.probe = probe;
    }

    /**
     * Makes the database of a new site and opens it; a creation that is killed leaves nothing that looks like a site.
     *
     * @param first what a new site must have before it counts as one
     */
    public static SiteStore create(Path path, String program, Consumer<Tx> first) {
        SiteFolder folder = new SiteFolder(path);
        folder.prepareNew();
        DerbyEngine.configure(folder.log());
        try {
            try (Connection connection = DerbyEngine.create(folder.unfinished())) {
                new Migrations(Schema.STEPS).create(connection);
                first.accept(new Tx(connection, StatementProbe.NONE, new Numbers(), ""));
                connection.commit();
            }
            DerbyEngine.shutDown(folder.unfinished());
            Files.move(folder.unfinished(), folder.database());
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        } catch (IOException e) {
            throw new StoreException(StoreProblem.NO_ACCESS,
                    "The folder " + path + " cannot be written to; check its rights, or choose another one.", e);
        }
        return open(path, program, StatementProbe.NONE);
    }

    /**
     * Opens the database of a site.
     *
     * @param program who opens it, told to others who try the same meanwhile
     */
    public static SiteStore open(Path path, String program, StatementProbe probe) {
        SiteFolder folder = new SiteFolder(path);
        if (!folder.hasDatabase()) {
            throw new StoreException(StoreProblem.MISSING,
                    "There is no site in " + path + "; give the folder of a site, or make a new site there.", null);
        }
        if (!folder.canWriteLog()) { // nor will Derby, which would tell the terminal instead
            throw readOnly(folder);
        }
        DerbyEngine.configure(folder.log());
        if (!OPEN.add(folder.database().toAbsolutePath().normalize())) {
            throw new StoreException(StoreProblem.IN_USE, "The site in " + path
                    + " is open in this program already; close it there, then try again.", null);
        }
        boolean done = false;
        try {
            SiteStore store = openDatabase(folder, program, probe);
            done = true;
            return store;
        } finally {
            if (!done) {
                OPEN.remove(folder.database().toAbsolutePath().normalize());
            }
        }
    }

    private static SiteStore openDatabase(SiteFolder folder, String program, StatementProbe probe) {
        DataSource source = DerbyEngine.source(folder.database());
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if (connection.isReadOnly()) { // then Derby neither undoes what a crash left nor looks who else is there
                throw readOnly(folder);
            }
            new Migrations(Schema.STEPS).bringUp(connection, folder.path());
            connection.rollback();
        } catch (SQLException e) {
            throw openFailure(folder, e);
        } catch (StoreException e) {
            DerbyEngine.shutDown(folder.database());
            throw e;
        }
        folder.writeHolder(program);
        return new SiteStore(folder, source, probe);
    }

    private static StoreException readOnly(SiteFolder folder) {
        if (folder.path().toFile().getUsableSpace() < NEEDED_BYTES) {
            return new StoreException(StoreProblem.DISK_FULL, "The disk of the site in " + folder.path()
                    + " is full, so the site cannot be opened; free some space, then open it again.", null);
        }
        return new StoreException(StoreProblem.NO_ACCESS, "The site in " + folder.path()
                + " cannot be written to; check the rights of the folder, then try again.", null);
    }

    private static StoreException openFailure(SiteFolder folder, SQLException failure) {
        if (StoreErrors.hasState(failure, "XSDB6")) {
            return new StoreException(StoreProblem.IN_USE, "The site in " + folder.path() + " is open in "
                    + folder.holderName() + "; close it there, then try again.", failure);
        }
        if (StoreErrors.hasState(failure, "XBM0S") || StoreErrors.hasState(failure, "XSDBA")
                || !Files.isWritable(folder.database())) {
            return new StoreException(StoreProblem.NO_ACCESS, "The site in " + folder.path()
                    + " cannot be written to; check the rights of the folder, then try again.", failure);
        }
        StoreErrors.LOG.error("The site database cannot be opened", failure);
        StoreException general = StoreErrors.translate(failure);
        if (general.problem() == StoreProblem.DISK_FULL) {
            return general;
        }
        return new StoreException(StoreProblem.DAMAGED, "The site database in " + folder.path()
                + " is damaged and cannot be opened; restore it from a backup. " + folder.log().getFileName()
                + " beside it has the details.", failure);
    }

    /** The folder of the site. */
    public Path path() {
        return folder.path();
    }

    @Override
    public <T> T unit(Function<Tx, T> work) {
        writing.lock();
        try {
            for (int attempt = 1;; attempt++) {
                Tx tx = writer();
                try {
                    T result = work.apply(tx);
                    commit(tx);
                    return result;
                } catch (StoreException e) {
                    rollBack(tx);
                    if (attempt == TRIES || !StoreErrors.isTransient(e)) {
                        throw e;
                    }
                    StoreErrors.LOG.info("A unit lost against another transaction and is run again", e);
                } catch (RuntimeException | Error e) {
                    rollBack(tx);
                    throw e;
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /**
     * Runs work whose units are made durable all at once, or none of them; each can fail alone and be left out. Work
     * that lost against another transaction is run again as a whole.
     */
    public <T> T together(Function<Units, T> work) {
        return unit(tx -> {
            List<Runnable> undo = new ArrayList<>();
            boolean done = false;
            try {
                T result = work.apply(new UnitsInOne(tx, undo));
                undo.forEach(tx::onRollback);
                tx.wrote();
                done = true;
                return result;
            } finally {
                if (!done) {
                    takeBack(undo);
                    numbers.forget();
                }
            }
        });
    }

    private static void takeBack(List<Runnable> undo) {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
    }

    /**
     * Runs work whose units build on each other and are all undone at the end. Other writers wait meanwhile.
     */
    public <T> T dryRun(Function<Units, T> work) {
        writing.lock();
        try {
            Tx tx = writer();
            List<Runnable> undo = new ArrayList<>();
            try {
                return work.apply(new UnitsInOne(tx, undo));
            } finally {
                rollBack(tx);
                takeBack(undo);
                numbers.forget();
            }
        } finally {
            writing.unlock();
        }
    }

    /**
     * Reads on a connection of its own; what the work returns must not depend on the transaction. Work that lost
     * against a writer is run again.
     */
    public <T> T read(Function<Tx, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return readOnce(work);
            } catch (StoreException e) {
                if (attempt == TRIES || !StoreErrors.isTransient(e)) {
                    throw e;
                }
                StoreErrors.LOG.info("A query lost against a writer and is run again", e);
            }
        }
    }

    private <T> T readOnce(Function<Tx, T> work) {
        Tx tx = borrowReader();
        boolean sound = false;
        try {
            T result = work.apply(tx);
            tx.connection().commit();
            sound = true;
            return result;
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        } finally {
            giveBackReader(tx, sound);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            List<Tx> open = new ArrayList<>();
            synchronized (idleReaders) {
                if (closed) {
                    return;
                }
                closed = true;
                open.addAll(idleReaders);
                idleReaders.clear();
            }
            if (writer != null) {
                open.add(writer);
                writer = null;
            }
            open.forEach(SiteStore::closeConnection);
            DerbyEngine.shutDown(folder.database());
            folder.deleteHolder();
            OPEN.remove(folder.database().toAbsolutePath().normalize());
        } finally {
            writing.unlock();
        }
    }

    private Tx writer() {
        if (writer == null) {
            writer = new Tx(connect(), probe, numbers, session);
        }
        return writer;
    }

    private Connection connect() {
        synchronized (idleReaders) {
            if (closed) {
                throw new StoreException(StoreProblem.UNAVAILABLE, "The site was closed meanwhile; open it again.",
                        null);
            }
        }
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        }
    }

    /** How often a unit was committed that may have written; the same number twice means that nothing changed. */
    public long commits() {
        return commits.get();
    }

    private void commit(Tx tx) {
        tx.probe("COMMIT");
        try {
            tx.connection().commit();
            if (tx.hasWritten()) {
                commits.incrementAndGet();
            }
        } catch (SQLException e) {
            numbers.forget(); // whether it is durable is not known, so the tables are asked again
            throw StoreErrors.translate(e);
        }
        tx.committed();
    }

    private void rollBack(Tx tx) {
        try {
            tx.connection().rollback();
        } catch (SQLException e) {
            StoreErrors.LOG.warn("The writing connection is given up after a failed rollback", e);
            closeConnection(tx);
            writer = null;
        }
        tx.rolledBack();
    }

    private Tx borrowReader() {
        synchronized (idleReaders) {
            if (!idleReaders.isEmpty()) {
                return idleReaders.pop();
            }
        }
        return new Tx(connect(), probe, null, session);
    }

    private void giveBackReader(Tx tx, boolean sound) {
        try {
            if (!sound) {
                tx.connection().rollback();
            }
            synchronized (idleReaders) {
                if (!closed && idleReaders.size() < IDLE_READERS) {
                    idleReaders.push(tx);
                    return;
                }
            }
        } catch (SQLException e) {
            StoreErrors.LOG.debug("A reading connection is given up", e);
        }
        closeConnection(tx);
    }

    private static void closeConnection(Tx tx) {
        tx.close();
        try {
            tx.connection().rollback();
            tx.connection().close();
        } catch (SQLException e) {
            StoreErrors.LOG.debug("A connection could not be closed", e);
        }
    }

    /** Units inside one transaction; each can fail alone, but for a lost transaction, which takes all with it. */
    private record UnitsInOne(Tx tx, List<Runnable> undo) implements Units {

        @Override
        public <T> T unit(Function<Tx, T> work) {
            try {
                Savepoint before = tx.connection().setSavepoint();
                try {
                    T result = work.apply(tx);
                    undo.addAll(tx.takeUndo());
                    tx.numbers().keep();
                    tx.connection().releaseSavepoint(before);
                    return result;
                } catch (StoreException e) {
                    if (!StoreErrors.isTransient(e)) {
                        tx.connection().rollback(before);
                    }
                    tx.rolledBack();
                    throw e;
                } catch (RuntimeException | Error e) {
                    tx.connection().rollback(before);
                    tx.rolledBack();
                    throw e;
                }
            } catch (SQLException e) {
                throw StoreErrors.translate(e);
            }
        }
    }
}
