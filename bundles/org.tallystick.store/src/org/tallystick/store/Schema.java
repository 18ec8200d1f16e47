package org.tallystick.store;

import java.util.List;

/** The tables of a site database, as numbered steps. Portable SQL but for the names of types. */
final class Schema {

    /** All steps in order. */
    static final List<Migration> STEPS = List.of(new Migration(1, "inventory, files, events and requests", List.of(
            "CREATE TABLE SETTING (name VARCHAR(100) NOT NULL PRIMARY KEY, content VARCHAR(4000) NOT NULL)",
            "CREATE TABLE NUMBER_FLOOR (table_name VARCHAR(30) NOT NULL PRIMARY KEY, next_number BIGINT NOT NULL)",

            "CREATE TABLE ARCHITECTURE (id INT NOT NULL PRIMARY KEY, name VARCHAR(255) NOT NULL,"
                    + " name_key VARCHAR(255) NOT NULL UNIQUE, identification_keys VARCHAR(4000))",
            "CREATE TABLE SOURCE (id INT NOT NULL PRIMARY KEY, name VARCHAR(400) NOT NULL,"
                    + " name_key VARCHAR(400) NOT NULL UNIQUE)",
            "CREATE TABLE GROUP_CLASS (id INT NOT NULL PRIMARY KEY, architecture INT NOT NULL,"
                    + " class_key VARCHAR(600) NOT NULL, class_name VARCHAR(600) NOT NULL,"
                    + " group_name VARCHAR(400) NOT NULL,"
                    + " CONSTRAINT GROUP_CLASS_KEY UNIQUE (architecture, class_key))",
            "CREATE TABLE ATTRIBUTE (class_id INT NOT NULL, position INT NOT NULL, name VARCHAR(400) NOT NULL,"
                    + " name_key VARCHAR(400) NOT NULL, kind SMALLINT NOT NULL, max_length INT NOT NULL,"
                    + " storage SMALLINT NOT NULL, is_key SMALLINT NOT NULL,"
                    + " PRIMARY KEY (class_id, position),"
                    + " CONSTRAINT ATTRIBUTE_NAME UNIQUE (class_id, name_key))",

            "CREATE TABLE COMPUTER (id INT NOT NULL PRIMARY KEY, guid CHAR(36) NOT NULL,"
                    + " owner_site CHAR(3) NOT NULL, architecture INT NOT NULL, state SMALLINT NOT NULL,"
                    + " revision INT NOT NULL, name_key VARCHAR(200) NOT NULL, smsid_key VARCHAR(200) NOT NULL,"
                    + " card_key VARCHAR(200) NOT NULL, site_key VARCHAR(200) NOT NULL,"
                    + " domain_key VARCHAR(200) NOT NULL, identification BLOB NOT NULL, status BLOB,"
                    + " content_hash CHAR(16) FOR BIT DATA NOT NULL, scan BIGINT, first_loaded BIGINT NOT NULL,"
                    + " loaded BIGINT NOT NULL, last_file BIGINT NOT NULL, removed BIGINT, removed_by BIGINT,"
                    + " removal_reason VARCHAR(400))",
            "CREATE INDEX COMPUTER_NAME ON COMPUTER (name_key, id, state, architecture)",
            "CREATE INDEX COMPUTER_SMSID ON COMPUTER (smsid_key, id, state, architecture)",
            "CREATE INDEX COMPUTER_CARD ON COMPUTER (card_key, id, state, architecture)",
            "CREATE INDEX COMPUTER_GROUP ON COMPUTER (site_key, domain_key, state, architecture, id)",
            "CREATE INDEX COMPUTER_REMOVED ON COMPUTER (removed)",
            "CREATE TABLE KEY_ATTRIBUTE (id INT NOT NULL PRIMARY KEY, architecture INT NOT NULL,"
                    + " name_key VARCHAR(400) NOT NULL,"
                    + " CONSTRAINT KEY_ATTRIBUTE_NAME UNIQUE (architecture, name_key))",
            "CREATE TABLE KEY_VALUE (attribute INT NOT NULL, value_key VARCHAR(200) NOT NULL, computer INT NOT NULL,"
                    + " PRIMARY KEY (attribute, value_key, computer))",
            "CREATE TABLE CONTENT (computer INT NOT NULL PRIMARY KEY, body BLOB NOT NULL)",
            "CREATE TABLE INSTANCE (id INT NOT NULL PRIMARY KEY, hash CHAR(16) FOR BIT DATA NOT NULL UNIQUE,"
                    + " body BLOB NOT NULL)",
            "CREATE TABLE HISTORY (computer INT NOT NULL, file BIGINT NOT NULL, moment BIGINT NOT NULL,"
                    + " body BLOB NOT NULL, PRIMARY KEY (computer, file))",

            "CREATE TABLE INVENTORY_FILE (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(4000) NOT NULL,"
                    + " hash CHAR(32) FOR BIT DATA NOT NULL, size BIGINT NOT NULL, moment BIGINT NOT NULL,"
                    + " scan BIGINT, result SMALLINT NOT NULL, reason VARCHAR(40), line_no INT NOT NULL,"
                    + " column_no INT NOT NULL, message VARCHAR(4000), branch VARCHAR(3), outcome VARCHAR(20),"
                    + " computer INT, owner VARCHAR(255), profile VARCHAR(10) NOT NULL, decision BLOB)",
            "CREATE INDEX INVENTORY_FILE_HASH ON INVENTORY_FILE (hash)",
            "CREATE INDEX INVENTORY_FILE_COMPUTER ON INVENTORY_FILE (computer, id DESC)",
            "CREATE TABLE WAITING_FILE (file BIGINT NOT NULL PRIMARY KEY, state SMALLINT NOT NULL,"
                    + " tries INT NOT NULL, last_try BIGINT NOT NULL, smsid_key VARCHAR(200) NOT NULL,"
                    + " content BLOB NOT NULL)",
            "CREATE INDEX WAITING_FILE_NEWEST ON WAITING_FILE (file DESC, state)",
            "CREATE INDEX WAITING_FILE_SMSID ON WAITING_FILE (smsid_key)",
            "CREATE TABLE INBOX_CLAIM (name VARCHAR(1000) NOT NULL PRIMARY KEY, target VARCHAR(1000) NOT NULL)",
            "CREATE TABLE FILE_TOTAL (id INT NOT NULL PRIMARY KEY, through_file BIGINT NOT NULL,"
                    + " loaded BIGINT NOT NULL, unchanged BIGINT NOT NULL, held BIGINT NOT NULL,"
                    + " refused BIGINT NOT NULL, stale BIGINT NOT NULL)",
            "INSERT INTO FILE_TOTAL VALUES (1, 0, 0, 0, 0, 0, 0)",

            "CREATE TABLE EVENT (id BIGINT NOT NULL PRIMARY KEY, code INT NOT NULL, moment BIGINT NOT NULL,"
                    + " file BIGINT NOT NULL, computer INT, entered INT, branch VARCHAR(3),"
                    + " agree VARCHAR(8000) NOT NULL, differ VARCHAR(8000) NOT NULL, computers INT NOT NULL,"
                    + " computer_list BLOB, text VARCHAR(2000) NOT NULL, acknowledged BIGINT)",
            "CREATE INDEX EVENT_NEWEST ON EVENT (id DESC)",
            "CREATE INDEX EVENT_CODE ON EVENT (code, id DESC)",
            "CREATE INDEX EVENT_COMPUTER ON EVENT (computer, id DESC)",
            "CREATE INDEX EVENT_ENTERED ON EVENT (entered, id DESC)",
            "CREATE INDEX EVENT_FILE ON EVENT (file, id DESC)",
            "CREATE TABLE RESYNC (id INT NOT NULL PRIMARY KEY, architecture INT NOT NULL,"
                    + " smsid_key VARCHAR(200) NOT NULL, smsid VARCHAR(400) NOT NULL, computer INT,"
                    + " site VARCHAR(400) NOT NULL, domain VARCHAR(400) NOT NULL, reason VARCHAR(400) NOT NULL,"
                    + " state SMALLINT NOT NULL, asked BIGINT NOT NULL, delivered BIGINT, answered BIGINT,"
                    + " asked_by BIGINT NOT NULL, answered_by BIGINT)",
            "CREATE INDEX RESYNC_SMSID ON RESYNC (smsid_key, state)",
            "CREATE INDEX RESYNC_STATE ON RESYNC (state, id)")),

            new Migration(2, "journal, duplicates, notes and tags", List.of(
                    "CREATE TABLE JOURNAL (id BIGINT NOT NULL PRIMARY KEY, run BIGINT NOT NULL, moment BIGINT NOT NULL,"
                            + " actor VARCHAR(200) NOT NULL, action VARCHAR(20) NOT NULL, set_id VARCHAR(300),"
                            + " summary VARCHAR(2000) NOT NULL, reason VARCHAR(1000) NOT NULL, undo_of BIGINT,"
                            + " undone_by BIGINT, images INT NOT NULL)",
                    "CREATE INDEX JOURNAL_NEWEST ON JOURNAL (id DESC)",
                    "CREATE INDEX JOURNAL_RUN ON JOURNAL (run, id)",
                    "CREATE TABLE JOURNAL_COMPUTER (computer INT NOT NULL, entry BIGINT NOT NULL,"
                            + " PRIMARY KEY (computer, entry))",
                    "CREATE INDEX JOURNAL_COMPUTER_ENTRY ON JOURNAL_COMPUTER (entry)",
                    "CREATE TABLE JOURNAL_IMAGE (entry BIGINT NOT NULL, place INT NOT NULL,"
                            + " table_name VARCHAR(30) NOT NULL, row_key VARCHAR(400) NOT NULL, before_image BLOB,"
                            + " after_image BLOB, PRIMARY KEY (entry, place))",
                    "CREATE INDEX JOURNAL_IMAGE_ROW ON JOURNAL_IMAGE (table_name, row_key, entry)",

                    "CREATE TABLE DUPLICATE_SET (id VARCHAR(300) NOT NULL PRIMARY KEY, kind SMALLINT NOT NULL,"
                            + " scope SMALLINT NOT NULL, state SMALLINT NOT NULL, confidence DOUBLE NOT NULL,"
                            + " title VARCHAR(400) NOT NULL, cause VARCHAR(400) NOT NULL, smsid VARCHAR(400),"
                            + " search_key VARCHAR(1300) NOT NULL, sites VARCHAR(400) NOT NULL, first_found BIGINT NOT NULL, changed BIGINT NOT NULL,"
                            + " searched BIGINT NOT NULL, body BLOB NOT NULL)",
                    "CREATE INDEX DUPLICATE_SET_ORDER ON DUPLICATE_SET (kind, confidence DESC, id, state, scope)",
                    "CREATE INDEX DUPLICATE_SET_SEARCHED ON DUPLICATE_SET (kind, searched, state, id)",
                    "CREATE TABLE DUPLICATE_MEMBER (set_id VARCHAR(300) NOT NULL, computer INT NOT NULL,"
                            + " PRIMARY KEY (set_id, computer))",
                    "CREATE INDEX DUPLICATE_MEMBER_COMPUTER ON DUPLICATE_MEMBER (computer)",
                    // What people decided: pairs of records or identities, and SMSIDs that are watched.
                    "CREATE TABLE DECISION (subject VARCHAR(600) NOT NULL PRIMARY KEY, decision SMALLINT NOT NULL,"
                            + " moment BIGINT NOT NULL, set_id VARCHAR(300), entry BIGINT NOT NULL)",
                    "CREATE TABLE IDENTITY_CHANGE (computer INT NOT NULL, file BIGINT NOT NULL, moment BIGINT NOT NULL,"
                            + " name_key VARCHAR(200) NOT NULL, smsid_key VARCHAR(200) NOT NULL,"
                            + " card_key VARCHAR(200) NOT NULL, site_key VARCHAR(200) NOT NULL,"
                            + " domain_key VARCHAR(200) NOT NULL, scan BIGINT, loaded BIGINT NOT NULL,"
                            + " CONSTRAINT IDENTITY_CHANGE_KEY PRIMARY KEY (computer, file))",
                    "CREATE TABLE JUNK_VALUE (kind VARCHAR(20) NOT NULL, value_key VARCHAR(200) NOT NULL,"
                            + " content VARCHAR(400) NOT NULL, active SMALLINT NOT NULL, remark VARCHAR(400) NOT NULL,"
                            + " PRIMARY KEY (kind, value_key))",

                    "ALTER TABLE INBOX_CLAIM ADD COLUMN inbox VARCHAR(8000)",
                    "ALTER TABLE INBOX_CLAIM ADD COLUMN outcome BLOB",

                    "CREATE INDEX KEY_VALUE_COMPUTER ON KEY_VALUE (computer)",
                    "CREATE INDEX RESYNC_COMPUTER ON RESYNC (computer)",
                    // How many sets waited after the last search of a day, so that people see where it is going.
                    "CREATE TABLE SET_COUNT (day_no INT NOT NULL, kind SMALLINT NOT NULL, waiting INT NOT NULL,"
                            + " PRIMARY KEY (day_no, kind))",

                    "CREATE TABLE NOTE (id BIGINT NOT NULL PRIMARY KEY, computer INT NOT NULL, moment BIGINT NOT NULL,"
                            + " author VARCHAR(200) NOT NULL, content VARCHAR(4000) NOT NULL)",
                    "CREATE INDEX NOTE_COMPUTER ON NOTE (computer, id DESC)",
                    "CREATE TABLE TAG (computer INT NOT NULL, tag_key VARCHAR(100) NOT NULL,"
                            + " content VARCHAR(100) NOT NULL, PRIMARY KEY (computer, tag_key))",
                    "CREATE INDEX TAG_KEY ON TAG (tag_key, computer)",
                    // Direct members of collections and machine groups, by the ID of the object.
                    "CREATE TABLE MEMBERSHIP (computer INT NOT NULL, object_id VARCHAR(40) NOT NULL,"
                            + " PRIMARY KEY (computer, object_id))",
                    "CREATE INDEX MEMBERSHIP_OBJECT ON MEMBERSHIP (object_id, computer)")),

            new Migration(3, "sites, numbers and software distribution", List.of(
                    "CREATE TABLE SITE (code CHAR(3) NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL,"
                            + " kind SMALLINT NOT NULL, parent CHAR(3), server VARCHAR(200) NOT NULL,"
                            + " domain VARCHAR(200) NOT NULL, version VARCHAR(200) NOT NULL, guid CHAR(36),"
                            + " status SMALLINT NOT NULL, detail SMALLINT NOT NULL, changed BIGINT NOT NULL,"
                            + " revision BIGINT NOT NULL)",
                    "CREATE TABLE ATTACHMENT (id BIGINT NOT NULL PRIMARY KEY, site CHAR(3) NOT NULL,"
                            + " parent CHAR(3) NOT NULL, attached BIGINT NOT NULL, detached BIGINT,"
                            + " path VARCHAR(4000), reason VARCHAR(1000) NOT NULL, end_reason VARCHAR(1000))",
                    "CREATE INDEX ATTACHMENT_SITE ON ATTACHMENT (site, id DESC)",
                    // What was shared when a site detached: the base of the comparison before it comes back.
                    "CREATE TABLE DETACHED_OBJECT (attachment BIGINT NOT NULL, guid CHAR(36) NOT NULL,"
                            + " kind SMALLINT NOT NULL, origin CHAR(3) NOT NULL, object_number BIGINT NOT NULL,"
                            + " name VARCHAR(200) NOT NULL, revision BIGINT NOT NULL,"
                            + " fingerprint CHAR(32) FOR BIT DATA NOT NULL, members CHAR(32) FOR BIT DATA,"
                            + " CONSTRAINT DETACHED_OBJECT_KEY PRIMARY KEY (attachment, guid))",
                    "CREATE TABLE DETACHED_MARK (attachment BIGINT NOT NULL, peer CHAR(3) NOT NULL,"
                            + " site CHAR(3) NOT NULL, kind SMALLINT NOT NULL, largest BIGINT NOT NULL,"
                            + " CONSTRAINT DETACHED_MARK_KEY PRIMARY KEY (attachment, peer, site, kind))",
                    "CREATE TABLE RECOVERY (id BIGINT NOT NULL PRIMARY KEY, site CHAR(3) NOT NULL,"
                            + " moment BIGINT NOT NULL, backup_of BIGINT, raised SMALLINT NOT NULL,"
                            + " actor VARCHAR(200) NOT NULL, remark VARCHAR(1000) NOT NULL)",
                    "CREATE INDEX RECOVERY_SITE ON RECOVERY (site, id DESC)",
                    "CREATE TABLE RECOVERY_NUMBER (recovery BIGINT NOT NULL, kind SMALLINT NOT NULL,"
                            + " before_raise BIGINT NOT NULL, after_raise BIGINT NOT NULL,"
                            + " CONSTRAINT RECOVERY_NUMBER_KEY PRIMARY KEY (recovery, kind))",
                    // Marks only rise. The own mark of the own site is the counter that numbers are given from.
                    "CREATE TABLE HIGH_WATER (peer CHAR(3) NOT NULL, site CHAR(3) NOT NULL, kind SMALLINT NOT NULL,"
                            + " largest BIGINT NOT NULL, moment BIGINT NOT NULL,"
                            + " CONSTRAINT HIGH_WATER_KEY PRIMARY KEY (peer, site, kind))",
                    // A deleted object keeps its row, so that its number stays in use and a child can be told.
                    "CREATE TABLE DISTRIBUTION_OBJECT (guid CHAR(36) NOT NULL PRIMARY KEY, kind SMALLINT NOT NULL,"
                            + " origin CHAR(3) NOT NULL, object_number BIGINT NOT NULL, name VARCHAR(200) NOT NULL,"
                            + " name_key VARCHAR(200) NOT NULL, revision BIGINT NOT NULL, changed_site CHAR(3) NOT NULL,"
                            + " source_version BIGINT NOT NULL, state SMALLINT NOT NULL, created BIGINT NOT NULL,"
                            + " changed BIGINT NOT NULL, package_guid CHAR(36), collection_guid CHAR(36),"
                            + " fingerprint CHAR(32) FOR BIT DATA NOT NULL, definition BLOB NOT NULL,"
                            + " CONSTRAINT DISTRIBUTION_OBJECT_NUMBER UNIQUE (kind, origin, object_number))",
                    "CREATE INDEX DISTRIBUTION_OBJECT_NAME ON DISTRIBUTION_OBJECT (kind, name_key, guid)",
                    "CREATE INDEX DISTRIBUTION_OBJECT_PACKAGE ON DISTRIBUTION_OBJECT (package_guid)",
                    "CREATE INDEX DISTRIBUTION_OBJECT_COLLECTION ON DISTRIBUTION_OBJECT (collection_guid)")),
            // Rows from outside stay here until they were checked, repaired and let in (domain 2.3, I6).
            new Migration(4, "imports and their staging", List.of(
                    "CREATE TABLE IMPORT_RUN (id INT NOT NULL PRIMARY KEY, origin VARCHAR(4000) NOT NULL,"
                            + " fingerprint VARCHAR(64) NOT NULL, state SMALLINT NOT NULL, session_id CHAR(36) NOT NULL,"
                            + " actor VARCHAR(200) NOT NULL, started BIGINT NOT NULL, finished BIGINT,"
                            + " definitions BLOB, findings BLOB)",
                    "CREATE TABLE STAGED_ROW (import_id INT NOT NULL, row_no BIGINT NOT NULL, table_no INT NOT NULL,"
                            + " data_key BIGINT, body BLOB NOT NULL, PRIMARY KEY (row_no))",
                    "CREATE INDEX STAGED_ROW_KEY ON STAGED_ROW (table_no, data_key, row_no)",
                    "CREATE TABLE STAGED_INSTANCE (import_id INT NOT NULL, row_no BIGINT NOT NULL,"
                            + " group_no INT NOT NULL, machine BIGINT NOT NULL, spec_table INT NOT NULL,"
                            + " spec BIGINT NOT NULL, comm_table INT NOT NULL, comm BIGINT NOT NULL,"
                            + " instance BIGINT NOT NULL, earlier SMALLINT NOT NULL, moment BIGINT,"
                            + " PRIMARY KEY (row_no))",
                    "CREATE INDEX STAGED_INSTANCE_MACHINE ON STAGED_INSTANCE (machine, group_no, row_no)",
                    "CREATE INDEX STAGED_INSTANCE_SPEC ON STAGED_INSTANCE (spec_table, spec, machine, earlier, row_no)",
                    "CREATE INDEX STAGED_INSTANCE_COMM ON STAGED_INSTANCE (comm_table, comm, row_no)",
                    "CREATE TABLE STAGED_MACHINE (import_id INT NOT NULL, row_no BIGINT NOT NULL,"
                            + " machine BIGINT NOT NULL, architecture INT NOT NULL, state SMALLINT NOT NULL,"
                            + " PRIMARY KEY (row_no))",
                    "CREATE INDEX STAGED_MACHINE_NUMBER ON STAGED_MACHINE (machine, row_no, architecture, state)",
                    "CREATE TABLE STAGED_LOSS (import_id INT NOT NULL, machine BIGINT NOT NULL, group_no INT NOT NULL,"
                            + " lost INT NOT NULL, PRIMARY KEY (machine, group_no))")));

    private Schema() {
    }
}
