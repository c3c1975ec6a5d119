/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A plan of an import with what the window shows of it, made in the thread that reads. */
#include "cy-import-draft.h"

#include "cy-sql.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/* ---- Files ---- */

CyImportFile *
cy_import_file_new (const char *path, gboolean is_pasted)
{
  CyImportFile *self = g_atomic_rc_box_new0 (CyImportFile);

  self->path = g_strdup (path);
  self->name = g_path_get_basename (path);
  self->is_pasted = is_pasted;

  return self;
}

CyImportFile *
cy_import_file_ref (CyImportFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
file_clear (gpointer data)
{
  CyImportFile *self = data;

  g_clear_pointer (&self->source, cy_import_source_free);
  g_clear_error (&self->error);
  if (self->is_pasted)
    {
      g_autofree char *folder = g_path_get_dirname (self->path);

      g_unlink (self->path);
      g_rmdir (folder);
    }
  g_free (self->path);
  g_free (self->name);
}

void
cy_import_file_unref (CyImportFile *self)
{
  g_atomic_rc_box_release_full (self, file_clear);
}

/* ---- What a row brings ---- */

/**
 * cy_import_draft_get_slot:
 * @target: of a column
 *
 * Returns: which value of a row it fills, the first where it fills several; %CY_SLOT_N for none
 */
guint
cy_import_draft_get_slot (CyTarget target)
{
  const CyField *field = cy_target_get_field (target);
  const guint    index = field != NULL ? cy_target_get_index (target) : 0;

  if (target == CY_TARGET_ETHNIC_GENDER)
    return CY_PERSON_SLOT (ETHNIC);
  if (target == CY_TARGET_AGE)
    return CY_PERSON_SLOT (BIRTH);
  if (target >= CY_TARGET_RESUME && target <= CY_TARGET_PENALTIES)
    return CY_SLOT_RESUME + (target - CY_TARGET_RESUME);
  if (cy_target_is_study (target))
    {
      const guint kind =
        target < CY_TARGET_LEVEL ? 0 : (target - CY_TARGET_LEVEL) / CY_TARGET_STUDY_SPAN;
      const CyTarget plain = target - kind * CY_TARGET_STUDY_SPAN;

      if (plain == CY_TARGET_LEVEL_DEGREE)
        return CY_STUDY_SLOT (kind, LEVEL);
      if (plain == CY_TARGET_SCHOOL_MAJOR)
        return CY_STUDY_SLOT (kind, SCHOOL);
      return CY_SLOT_STUDY + kind * CY_EDUCATION_N_FIELDS + index;
    }
  if (target >= CY_TARGET_BATCH && target <= CY_TARGET_ENTRY_NOTE)
    return CY_SLOT_ENTRY + index;
  if (target >= CY_TARGET_NAME && target <= CY_TARGET_NOTE && field != NULL)
    return CY_SLOT_PERSON + index;

  return CY_SLOT_N;
}

/**
 * cy_import_slot_get_field:
 * @slot: a value of a row
 *
 * Returns: (nullable) (transfer none): the field it fills; %NULL for what is told as text
 */
const CyField *
cy_import_slot_get_field (guint slot)
{
  if (slot < CY_SLOT_ENTRY)
    return &cy_person_entity.fields[slot - CY_SLOT_PERSON];
  if (slot < CY_SLOT_STUDY)
    return &cy_entry_entity.fields[slot - CY_SLOT_ENTRY];
  if (slot < CY_SLOT_RESUME)
    return &cy_education_entity.fields[(slot - CY_SLOT_STUDY) % CY_EDUCATION_N_FIELDS];
  if (slot >= CY_SLOT_KIN && slot < CY_SLOT_N)
    return &cy_family_entity.fields[(slot - CY_SLOT_KIN) % CY_FAMILY_N_FIELDS];

  return NULL;
}

/* Of relatives only the first name is shown: that there are some. What the import sets by itself
 * does not stand in the file. */
static gboolean
is_shown (guint slot)
{
  const CyField *field = cy_import_slot_get_field (slot);

  if (slot >= CY_SLOT_KIN)
    return slot == CY_SLOT_KIN + CY_FAMILY_NAME;
  if (field != NULL && field->kind == CY_KIND_BOOL)
    return FALSE;

  return slot != CY_STUDY_SLOT (1, MODE) && slot != CY_STUDY_SLOT (2, MODE);
}

static void
collect_slots (CyImportDraft *self)
{
  gboolean used[CY_SLOT_N + 1] = { FALSE };
  GArray  *problems = cy_import_plan_get_problems (self->plan);
  g_autoptr (CyImportRow) row = cy_import_row_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      cy_import_plan_get_values (self->plan, i, row);
      for (guint j = 0; j < row->n_used; j++)
        used[row->used[j]] = TRUE;
    }
  for (guint i = 0; i < problems->len; i++)
    used[cy_import_draft_get_slot (g_array_index (problems, CyImportProblem, i).target)] = TRUE;
  for (guint slot = 0; slot < CY_SLOT_N; slot++)
    if (used[slot] && is_shown (slot))
      g_array_append_val (self->slots, slot);
}

/* ---- Questions ---- */

void
cy_import_question_free (gpointer data)
{
  CyImportQuestion *question = data;

  g_free (question->raw);
  g_free (question->guess);
  g_free (question);
}

/* Only codes and dates can be answered once for all rows. */
static gboolean
can_be_answered (const CyImportProblem *problem)
{
  const CyField *field = cy_target_get_field (problem->target);

  if (field == NULL || problem->value == NULL || *problem->value == '\0')
    return FALSE;
  if (g_str_equal (problem->why, CY_WHY_DATE_AMBIGUOUS))
    return TRUE;

  return g_str_equal (problem->why, CY_WHY_VALUE_UNKNOWN) &&
         (field->kind == CY_KIND_CODE || field->kind == CY_KIND_DATE);
}

static void
collect_questions (CyImportDraft *self)
{
  GArray *problems = cy_import_plan_get_problems (self->plan);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);
      g_autofree char       *key = NULL;
      CyImportQuestion      *question;

      if (!can_be_answered (problem))
        continue;
      key = g_strdup_printf ("%d\t%s", problem->target, problem->value);
      question = g_hash_table_lookup (seen, key);
      if (question == NULL)
        {
          question = g_new0 (CyImportQuestion, 1);
          question->target = problem->target;
          question->raw = g_strdup (problem->value);
          question->guess = g_strdup (problem->guess);
          question->ambiguous = g_str_equal (problem->why, CY_WHY_DATE_AMBIGUOUS);
          g_ptr_array_add (self->questions, question);
          g_hash_table_insert (seen, g_steal_pointer (&key), question);
        }
      question->n_rows++;
    }
}

/* ---- Places ---- */

static void
village_free (gpointer data)
{
  CyImportVillage *village = data;

  g_free (village->key);
  g_free (village->label);
  for (guint i = 0; i < village->n_suggestions; i++)
    g_free (village->names[i]);
  g_free (village);
}

static char *
load_unit_name (CyConn *conn, gint64 unit, GError **error)
{
  CyValue values[2] = { CY_VALUE_INIT, CY_VALUE_INIT };
  char   *name = NULL;

  if (cy_sql_get_values (conn,
                         "SELECT u.name,p.name FROM unit u LEFT JOIN unit p"
                         " ON p.id=u.parent AND p.kind<>'county' WHERE u.id=?",
                         values,
                         2,
                         NULL,
                         error,
                         "i",
                         unit))
    name = g_strconcat (values[1].type == CY_VALUE_TEXT ? values[1].text : "",
                        values[1].type == CY_VALUE_TEXT ? " " : "",
                        values[0].type == CY_VALUE_TEXT ? values[0].text : "",
                        NULL);
  cy_value_clear (&values[0]);
  cy_value_clear (&values[1]);

  return name;
}

static gboolean
add_village (CyImportDraft *self, CyConn *conn, guint index, GError **error)
{
  CyImportPlaces      *places = cy_import_plan_get_places (self->plan);
  const CyImportPlace *place = cy_import_places_get (places, index);
  CyImportVillage     *village = g_new0 (CyImportVillage, 1);

  g_ptr_array_add (self->villages, village);
  village->key = g_strdup (place->key);
  village->label = cy_import_places_dup_label (places, index);
  village->n_rows = place->n_rows;
  village->unclear = place->unclear;
  for (guint i = 0; i < place->n_suggestions; i++)
    {
      village->suggestions[i] = place->suggestions[i];
      village->names[i] = load_unit_name (conn, place->suggestions[i], error);
      if (village->names[i] == NULL)
        return FALSE;
      village->n_suggestions++;
    }

  return TRUE;
}

static gboolean
collect_villages (CyImportDraft *self, CyConn *conn, GError **error)
{
  CyImportPlaces        *places = cy_import_plan_get_places (self->plan);
  const CyImportOptions *options = cy_import_plan_get_options (self->plan);
  gint64                 n_counties = 0;
  gboolean               names_county = TRUE;

  for (guint i = 1; i < cy_import_places_get_n (places); i++)
    {
      const CyImportPlace *place = cy_import_places_get (places, i);

      if (place->n_rows == 0 ||
          !(place->makes || place->unclear || g_hash_table_contains (options->places, place->key)))
        continue;
      self->n_made += place->makes;
      names_county &= !place->makes || place->text.county != NULL;
      if (!add_village (self, conn, i, error))
        return FALSE;
    }
  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM unit WHERE kind='county' AND deleted IS NULL",
                       &n_counties,
                       error,
                       ""))
    return FALSE;
  self->lacks_county = !names_county && n_counties == 0;

  return TRUE;
}

/* ---- The whole ---- */

static gboolean
apply_choices (CyImportDraft *self, GHashTable *choices, CyConn *conn, GError **error)
{
  for (guint i = 0; g_hash_table_size (choices) > 0 && i < self->items->len; i++)
    {
      const gint64          key = cy_import_draft_get_key (self, i);
      const CyImportChoice *choice = g_hash_table_lookup (choices, &key);

      if (choice != NULL && !cy_import_draft_choose (self, conn, i, choice, error))
        return FALSE;
      g_array_index (self->items, CyImportItem, i) = *cy_import_plan_get_item (self->plan, i);
    }

  return TRUE;
}

static guint
count_sheets (const CyImportDraft *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const CyImportItem *item = &g_array_index (self->items, CyImportItem, i);

      n += i == 0 || item->file != item[-1].file || item->sheet != item[-1].sheet;
    }

  return n;
}

static GPtrArray *
list_sources (GPtrArray *files)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (sources, ((CyImportFile *) g_ptr_array_index (files, i))->source);

  return sources;
}

/**
 * cy_import_draft_new:
 * @files: (element-type CyImportFile): files with a source
 * @options: copied
 * @choices: (element-type gint64 CyImportChoice): what was decided about rows
 * @conn: a connection; nothing is written
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_import_plan_new()
 *
 * Returns: (transfer full): what will happen
 */
CyImportDraft *
cy_import_draft_new (GPtrArray             *files,
                     const CyImportOptions *options,
                     GHashTable            *choices,
                     CyConn                *conn,
                     CyImportProgress       progress,
                     gpointer               data,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autoptr (CyImportDraft) self = g_atomic_rc_box_new0 (CyImportDraft);
  g_autoptr (GPtrArray) sources = list_sources (files);
  guint n;

  self->files = g_ptr_array_ref (files);
  self->items = g_array_new (FALSE, FALSE, sizeof (CyImportItem));
  self->slots = g_array_new (FALSE, FALSE, sizeof (guint));
  self->questions = g_ptr_array_new_with_free_func (cy_import_question_free);
  self->villages = g_ptr_array_new_with_free_func (village_free);
  self->plan = cy_import_plan_new (sources, options, conn, progress, data, cancellable, error);
  if (self->plan == NULL)
    return NULL;

  n = cy_import_plan_get_n_rows (self->plan);
  if (n > 0)
    g_array_append_vals (self->items, cy_import_plan_get_item (self->plan, 0), n);
  if (!apply_choices (self, choices, conn, error) || !collect_villages (self, conn, error))
    return NULL;
  self->n_sheets = count_sheets (self);
  collect_slots (self);
  collect_questions (self);

  return g_steal_pointer (&self);
}

CyImportDraft *
cy_import_draft_ref (CyImportDraft *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
draft_clear (gpointer data)
{
  CyImportDraft *self = data;

  g_clear_pointer (&self->plan, cy_import_plan_free);
  g_array_unref (self->items);
  g_array_unref (self->slots);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->villages);
  g_ptr_array_unref (self->files);
}

void
cy_import_draft_unref (CyImportDraft *self)
{
  g_atomic_rc_box_release_full (self, draft_clear);
}

static gint64
make_key (const CyImportItem *item)
{
  return ((gint64) item->file << 48) | ((gint64) item->sheet << 32) | item->row;
}

/**
 * cy_import_draft_get_key:
 * @self: a draft
 * @nth: a row, counted from 0
 *
 * Returns: what the row is known by, also in the next draft of the same files
 */
gint64
cy_import_draft_get_key (const CyImportDraft *self, guint nth)
{
  return make_key (&g_array_index (self->items, CyImportItem, nth));
}

/**
 * cy_import_draft_find:
 * @self: a draft
 * @key: of a row
 * @nth: (out): where it stands
 *
 * Returns: whether there is such a row
 */
gboolean
cy_import_draft_find (const CyImportDraft *self, gint64 key, guint *nth)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (cy_import_draft_get_key (self, middle) < key)
        low = middle + 1;
      else
        high = middle;
    }
  *nth = low;

  return low < self->items->len && cy_import_draft_get_key (self, low) == key;
}

CyImportCounts
cy_import_draft_count (const CyImportDraft *self)
{
  CyImportCounts counts = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const CyImportItem *item = &g_array_index (self->items, CyImportItem, i);

      counts.people += item->state == CY_IMPORT_ROW_NEW;
      counts.unclear += item->state == CY_IMPORT_ROW_UNCLEAR;
      counts.refused += item->state == CY_IMPORT_ROW_REFUSED;
      counts.updated += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0;
      counts.unchanged += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes == 0;
    }

  return counts;
}

/**
 * cy_import_draft_choose:
 * @self: a draft
 * @conn: the connection of the thread that reads
 * @nth: a row
 * @choice: what was decided about it
 * @error: return location
 *
 * Changes the plan, not @items. What cannot be any more, since the row is refused or about
 * somebody new, is left out.
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_import_draft_choose (CyImportDraft        *self,
                        CyConn               *conn,
                        guint                 nth,
                        const CyImportChoice *choice,
                        GError              **error)
{
  const CyImportItem *item = cy_import_plan_get_item (self->plan, nth);

  if (choice->has_person && item->state != CY_IMPORT_ROW_REFUSED &&
      !cy_import_plan_set_person (self->plan, conn, nth, choice->person, error))
    return FALSE;
  if (choice->has_mode && item->state == CY_IMPORT_ROW_KNOWN &&
      !cy_import_plan_set_mode (self->plan, conn, nth, choice->mode, error))
    return FALSE;

  return TRUE;
}
