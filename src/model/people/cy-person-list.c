/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The list of people: its columns, which tables, filters, exports and saved views share. */
#include "cy-person-list.h"

#include "cy-person.h"
#include "cy-query-search.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* Of the ten classes of a file; cy_file_classes_get_n_there() counts the same. */
#define N_CLASSES                                                         \
  "(SELECT count(DISTINCT d.class) FROM attachment d WHERE d.person=p.id" \
  " AND d.deleted IS NULL AND d.class IN"                                 \
  " ('1','2','3','4','5','6','7','8','9','10'))"

static const CyColumn columns[] = {
  { "name", N_ ("Full name"), CY_KIND_TEXT, .width = 10, .sql = "p.name", .sort = "p.sort_pinyin" },
  { "gender", N_ ("Gender"), CY_KIND_CODE, .of = "gender", .width = 5, .sql = "p.gender" },
  { "age", N_ ("Age"), CY_KIND_DATE, .width = 5, .is_age = TRUE, .sql = "p.birth" },
  { "birth", N_ ("Born"), CY_KIND_DATE, .width = 9, .sql = "p.birth" },
  { "political",
    N_ ("Political status"),
    CY_KIND_CODE,
    .of = "political",
    .width = 12,
    .sql = "p.political" },
  { "education",
    N_ ("Education"),
    CY_KIND_CODE,
    .of = "education",
    .width = 8,
    .sql = "p.education" },
  { "source", N_ ("Source"), CY_KIND_CODE, .of = "source", .width = 16, .sql = "p.source" },
  { "township",
    N_ ("Township"),
    CY_KIND_TEXT,
    .width = 12,
    .sql = "coalesce(t.name,'')",
    .sort = "u.ord" },
  { "unit", N_ ("Village"), CY_KIND_TEXT, .width = 12, .sql = "u.name", .sort = "u.ord" },
  { "tier", N_ ("Tier"), CY_KIND_CODE, .of = "tier", .width = 10, .sql = "p.tier" },
  { "step", N_ ("Step"), CY_KIND_CODE, .of = "step", .width = 12, .sql = "e.step" },
  /* With the plus most people are found in the order of the list, not brought into it after. */
  { "state", N_ ("State"), CY_KIND_CODE, .of = "pool_state", .width = 8, .sql = "+p.pool_state" },
  { "admitted", N_ ("Admitted on"), CY_KIND_DATE, .width = 10, .sql = "e.admitted" },
  { "direction",
    N_ ("Direction of cultivation"),
    CY_KIND_CODE,
    .of = "direction",
    .width = 14,
    .sql = "e.direction" },
  { "maturity", N_ ("Maturity"), CY_KIND_CODE, .of = "maturity", .width = 10, .sql = "p.maturity" },
  { "channel",
    N_ ("Recommended by"),
    CY_KIND_CODE,
    .of = "channel",
    .width = 10,
    .sql = "e.channel" },
  { "tags", N_ ("Own tags"), CY_KIND_TEXT, .width = 14, .sql = "e.tags" },
  { "batch", N_ ("Batch"), CY_KIND_TEXT, .width = 10, .sql = "e.batch" },
  { "ethnic", N_ ("Ethnic group"), CY_KIND_CODE, .of = "ethnic", .width = 8, .sql = "p.ethnic" },
  { "party_date", N_ ("Joined the Party"), CY_KIND_DATE, .width = 9, .sql = "p.party_date" },
  { "party_stage",
    N_ ("Stage of joining the Party"),
    CY_KIND_CODE,
    .of = "party_stage",
    .width = 12,
    .sql = "p.party_stage" },
  { "work_date", N_ ("Started work"), CY_KIND_DATE, .width = 9, .sql = "p.work_date" },
  { "degree", N_ ("Degree"), CY_KIND_CODE, .of = "degree", .width = 14, .sql = "s.degree" },
  { "school", N_ ("School"), CY_KIND_TEXT, .width = 20, .sql = "s.school" },
  { "major", N_ ("Major"), CY_KIND_TEXT, .width = 16, .sql = "s.major" },
  { "native_place", N_ ("Native place"), CY_KIND_TEXT, .width = 12, .sql = "p.native_place" },
  { "birth_place", N_ ("Birth place"), CY_KIND_TEXT, .width = 12, .sql = "p.birth_place" },
  { "occupation",
    N_ ("Present post or occupation"),
    CY_KIND_TEXT,
    .width = 18,
    .sql = "p.occupation" },
  { "in_post",
    N_ ("Post in the village"),
    CY_KIND_CODE,
    .of = "post_kind",
    .width = 14,
    .sql = "p.in_post" },
  { "specialty", N_ ("Speciality"), CY_KIND_TEXT, .width = 16, .sql = "p.specialty" },
  { "tech_title", N_ ("Professional title"), CY_KIND_TEXT, .width = 14, .sql = "p.tech_title" },
  { "health", N_ ("Health"), CY_KIND_CODE, .of = "health", .width = 8, .sql = "p.health" },
  { "phone", N_ ("Phone"), CY_KIND_TEXT, .width = 13, .is_sensitive = TRUE, .sql = "p.phone" },
  { "id_number",
    N_ ("ID number"),
    CY_KIND_TEXT,
    .width = 20,
    .is_sensitive = TRUE,
    .sql = "p.id_number" },
  { "address",
    N_ ("Address"),
    CY_KIND_TEXT,
    .width = 26,
    .is_sensitive = TRUE,
    .sql = "p.address" },
  { "pinyin", N_ ("Pinyin"), CY_KIND_TEXT, .width = 18, .sql = "p.pinyin" },
  { "stroke", N_ ("Order by strokes"), CY_KIND_TEXT, .width = 10, .sql = "p.sort_stroke" },
  { "unit_code", N_ ("Unit code"), CY_KIND_TEXT, .width = 14, .sql = "u.code" },
  { "exit_date", N_ ("Left on"), CY_KIND_DATE, .width = 10, .sql = "e.exit_date" },
  { "exit_reason",
    N_ ("Reason for leaving"),
    CY_KIND_CODE,
    .of = "exit_reason",
    .width = 14,
    .sql = "e.exit_reason" },
  { "file_classes",
    N_ ("Completeness of the file"),
    CY_KIND_TEXT,
    .width = 12,
    .sql = N_CLASSES "||'/10'",
    .sort = N_CLASSES },
  { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20, .sql = "p.note" },
};

static const CyColumn filters[] = {
  { CY_PERSON_LIST_IMPORT,
    N_ ("This import"),
    CY_KIND_INT,
    .sql = "p.id",
    .matches = "p.id IN (SELECT person FROM import_person WHERE step=?)" },
};

/* Two ranges by UNION ALL: by OR SQLite would step over all keys. */
#define FOUND_KEYS                                       \
  "SELECT person FROM person_key WHERE key>=? AND key<?" \
  " UNION ALL SELECT person FROM person_key WHERE key>=? AND key<?"

const CyListSpec cy_person_list = {
  .entity = &cy_person_entity,
  .from = "person p",
  /* The unit, its township, the newest stay in the pool, the highest education. */
  .joins =
    " LEFT JOIN unit u ON u.id=p.unit LEFT JOIN unit t ON t.id=u.parent AND t.kind<>'county'"
    " LEFT JOIN pool_entry e ON e.id=(SELECT max(q.id) FROM pool_entry q"
    " WHERE q.person=p.id AND q.deleted IS NULL)"
    /* The record that says it is the highest, then one of the level derived, then the newest:
     * packed into one number, because to sort them takes SQLite longer than to read the person. */
    " LEFT JOIN education s ON s.id=(SELECT max((q.is_highest<<41)"
    "+(coalesce(q.level=p.education,0)<<40)+q.id)&0xffffffffff"
    " FROM education q WHERE q.person=p.id AND q.deleted IS NULL)",
  .id = "p.id",
  .where = "p.deleted IS NULL",
  .scope = "p.unit IN (SELECT id FROM unit WHERE ord BETWEEN ? AND ?)",
  .search = "(p.id IN (" FOUND_KEYS ")"
            " OR p.unit IN (SELECT id FROM unit WHERE name LIKE ? ESCAPE '\\'))",
  .search_ids = FOUND_KEYS " UNION ALL SELECT id FROM person WHERE unit IN (SELECT id FROM unit "
                           "WHERE name LIKE ? ESCAPE '\\')",
  .search_size = "SELECT count(*) FROM (" FOUND_KEYS " LIMIT ?)",
  .order = "p.sort_pinyin,p.id",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
};

/**
 * cy_person_search:
 * @conn: a connection
 * @text: what was typed so far: the beginning of a name, of its pinyin or initials, the
 *   first digits of the ID or phone, or its last four or more
 * @limit: at most so many
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): living people, for one key press
 */
GArray *
cy_person_search (CyConn *conn, const char *text, guint limit, GError **error)
{
  g_auto (CyQuerySearch) search = { NULL };

  cy_query_search_init (&search, text);

  return cy_sql_list_ids (conn,
                          "SELECT DISTINCT k.person FROM (" FOUND_KEYS
                          ") k CROSS JOIN person p ON p.id=k.person"
                          " WHERE p.deleted IS NULL LIMIT ?",
                          error,
                          "tttti",
                          search.low,
                          search.high,
                          search.tail_low,
                          search.tail_high,
                          (gint64) limit);
}
