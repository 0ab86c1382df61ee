import Database from "better-sqlite3";
import { type Connection, connect } from "../../../../electron/store/connection.ts";
import { transact } from "../../../../electron/store/history/transact.ts";
import { migrate } from "../../../../electron/store/migrate.ts";
import { hardenConnection } from "../../../../electron/store/open-database.ts";
import { workspacePaths } from "../../../../electron/store/workspace-folder.ts";

/** The real schema in memory, for tests that write tens of thousands of batches. */
export function memoryStore(): Connection {
  const database = new Database(":memory:");
  hardenConnection(database);
  migrate(database);
  let seconds = 0;
  const connection = connect(database, {
    paths: workspacePaths("/nowhere"),
    readOnly: false,
    now: () => new Date(Date.UTC(2026, 8, 1) + seconds++ * 1000),
  });
  transact(connection, { operator: "", why: "新建", kind: "create" }, (writer) => {
    writer.insert("meta", { key: "county.code", value: "410999" });
    writer.insert("meta", { key: "county.name", value: "青禾县" });
  });
  return connection;
}
