/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a form says that no field holds, or says in its own words.
 *
 * Of a known element the text is kept beside what we would have written instead; as long as we
 * would still write the same, nothing has changed, and the text goes back as it came. Of an
 * unknown element all of it is kept. */
#include "cy-lrmx-keep.h"

#include "cy-import-diff.h"
#include "cy-lrmx-write.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-yearly-text.h"

#include <string.h>

typedef struct
{
  CyLrmxKeep  *keep;
  CyImportMode mode;
  GArray      *changes;
} Merge;

static CyLrmxKeep *
keep_new (GPtrArray *kept)
{
  CyLrmxKeep *self = g_new0 (CyLrmxKeep, 1);

  self->kept = kept;
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * cy_lrmx_keep_load:
 * @conn: a connection
 * @person: local id, 0 for a new person
 * @error: return location
 *
 * Returns: (transfer full): what is kept of the person's form
 */
CyLrmxKeep *
cy_lrmx_keep_load (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) results = NULL;
  GPtrArray  *kept;
  CyLrmxKeep *self;

  if (person == 0)
    return keep_new (g_ptr_array_new_with_free_func (g_object_unref));
  results = cy_mapper_load_parts (conn, CY_YEARLY_RESULT, person, error);
  kept = results != NULL ? cy_mapper_load_parts (conn, CY_FORM_ELEMENT, person, error) : NULL;
  if (kept == NULL)
    return NULL;
  self = keep_new (kept);
  self->results = cy_yearly_results_format (results);

  return self;
}

void
cy_lrmx_keep_free (CyLrmxKeep *self)
{
  g_ptr_array_unref (self->kept);
  g_ptr_array_unref (self->removed);
  g_free (self->results);
  g_free (self);
}

static const char *
get_text (CyRecord *record, guint field)
{
  const char *text = cy_record_get_text (record, field);

  return text != NULL ? text : "";
}

static gboolean
is_known (CyRecord *record)
{
  return !cy_record_has (record, CY_FORM_ELEMENT_FOLLOWS);
}

static CyRecord *
find_known (const CyLrmxKeep *self, const char *name)
{
  CyRecord *found = NULL;

  /* Two people made one may have two. */
  for (guint i = 0; i < self->kept->len; i++)
    {
      CyRecord *record = g_ptr_array_index (self->kept, i);

      if (is_known (record) && g_str_equal (get_text (record, CY_FORM_ELEMENT_NAME), name))
        found = record;
    }

  return found;
}

static void
note (Merge *merge, CyRecord *old, const char *new_text, gboolean applies)
{
  const CyValue nothing = CY_VALUE_INIT;
  const CyValue text = { .type = CY_VALUE_TEXT, .text = (char *) new_text };

  cy_import_note_change (merge->changes,
                         CY_FORM_ELEMENT,
                         old != NULL ? CY_FORM_ELEMENT_TEXT : -1,
                         old != NULL ? cy_record_get (old, CY_FORM_ELEMENT_TEXT) : &nothing,
                         &text,
                         applies);
}

static CyRecord *
add (Merge *merge, const char *name, const char *follows, const char *text, guint position)
{
  CyRecord *record = cy_record_new (CY_FORM_ELEMENT);

  cy_record_set_text (record, CY_FORM_ELEMENT_NAME, name);
  cy_record_set_text (record, CY_FORM_ELEMENT_FOLLOWS, follows);
  cy_record_set_text (record, CY_FORM_ELEMENT_TEXT, text);
  cy_record_set_int (record, CY_FORM_ELEMENT_POSITION, position);
  g_ptr_array_add (merge->keep->kept, record);

  return record;
}

static void
drop (CyLrmxKeep *self, CyRecord *record)
{
  if (cy_record_get_id (record) != 0)
    g_ptr_array_add (self->removed, g_object_ref (record));
  g_ptr_array_remove (self->kept, record);
}

/* ---- Known elements ---- */

/* An empty one is kept too: nobody must fill in a day where there was none. */
static gboolean
is_day (CyLrmxElement element)
{
  return element == CY_LRMX_AGE_DATE || element == CY_LRMX_FORM_DATE;
}

static void
keep_words (Merge *merge, CyLrmxElement element, const char *text, const char *ours)
{
  const char *name = cy_lrmx_element_get_name (element);
  CyRecord   *old = find_known (merge->keep, name);
  gboolean    holds = old != NULL && g_str_equal (get_text (old, CY_FORM_ELEMENT_WRITTEN), ours);
  gboolean    applies =
    merge->mode == CY_IMPORT_OVERWRITE || (merge->mode == CY_IMPORT_FILL && !holds);

  if (holds && g_str_equal (get_text (old, CY_FORM_ELEMENT_TEXT), text))
    return;
  /* Every form has another day: that alone is no news. */
  if (!is_day (element))
    note (merge, old, text, applies);
  if (!applies)
    return;
  if (old == NULL)
    old = add (merge, name, NULL, text, element);
  cy_record_set_text (old, CY_FORM_ELEMENT_TEXT, text);
  cy_record_set_text (old, CY_FORM_ELEMENT_WRITTEN, ours);
}

static void
merge_known (Merge            *merge,
             const CyLrmxForm *file,
             const CyLrmxForm *as_ours,
             const CyLrmxForm *of_library)
{
  for (CyLrmxElement i = 0; i < CY_LRMX_N; i++)
    {
      const char *text = file->texts[i];
      const char *ours = cy_lrmx_form_get (of_library, i);
      CyRecord   *old;

      /* Where the library says something else, the words of the file would be wrong. */
      if (i == CY_LRMX_PHOTO || text == NULL || !g_str_equal (cy_lrmx_form_get (as_ours, i), ours))
        continue;
      if (!g_str_equal (text, ours) || is_day (i))
        {
          keep_words (merge, i, text, ours);
          continue;
        }
      old = find_known (merge->keep, cy_lrmx_element_get_name (i));
      if (old != NULL && merge->mode == CY_IMPORT_OVERWRITE &&
          g_str_equal (get_text (old, CY_FORM_ELEMENT_WRITTEN), ours))
        {
          note (merge, old, text, TRUE);
          drop (merge->keep, old);
        }
    }
}

/* ---- Unknown elements ---- */

static GPtrArray *
list_records (const CyLrmxKeep *self, const char *name)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->kept->len; i++)
    {
      CyRecord *record = g_ptr_array_index (self->kept, i);

      if (!is_known (record) && g_str_equal (get_text (record, CY_FORM_ELEMENT_NAME), name))
        g_ptr_array_add (found, g_object_ref (record));
    }

  return found;
}

static GPtrArray *
list_others (const CyLrmxForm *file, const char *name)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < file->others->len; i++)
    {
      CyLrmxOther *other = g_ptr_array_index (file->others, i);

      if (g_str_equal (other->name, name))
        g_ptr_array_add (found, other);
    }

  return found;
}

static gboolean
are_same (GPtrArray *records, GPtrArray *others)
{
  if (records->len != others->len)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!g_str_equal (get_text (g_ptr_array_index (records, i), CY_FORM_ELEMENT_TEXT),
                      ((const CyLrmxOther *) g_ptr_array_index (others, i))->xml))
      return FALSE;

  return TRUE;
}

static void
add_others (Merge *merge, const CyLrmxForm *file, GPtrArray *others, const char *political)
{
  for (guint i = 0; i < others->len; i++)
    {
      CyLrmxOther *other = g_ptr_array_index (others, i);
      CyRecord    *record;
      guint        nth = 0;

      g_ptr_array_find (file->others, other, &nth);
      record = add (merge, other->name, other->follows, other->xml, CY_LRMX_N + nth);
      if (g_str_equal (other->name, CY_LRMX_POLITICAL) && other->plain != NULL)
        cy_record_set_text (record, CY_FORM_ELEMENT_WRITTEN, political);
    }
}

static void
merge_name (Merge *merge, const CyLrmxForm *file, const char *name, const char *political)
{
  g_autoptr (GPtrArray) records = list_records (merge->keep, name);
  g_autoptr (GPtrArray) others = list_others (file, name);
  const gboolean applies =
    merge->mode == CY_IMPORT_OVERWRITE || (merge->mode == CY_IMPORT_FILL && records->len == 0);

  if (are_same (records, others))
    return;
  for (guint i = 0; i < others->len; i++)
    note (merge,
          i < records->len ? g_ptr_array_index (records, i) : NULL,
          ((const CyLrmxOther *) g_ptr_array_index (others, i))->xml,
          applies);
  if (!applies)
    return;
  for (guint i = 0; i < records->len; i++)
    drop (merge->keep, g_ptr_array_index (records, i));
  add_others (merge, file, others, political);
}

static void
merge_others (Merge *merge, const CyLrmxForm *file, const char *political)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < file->others->len; i++)
    {
      const CyLrmxOther *other = g_ptr_array_index (file->others, i);

      if (g_hash_table_add (seen, other->name))
        merge_name (merge, file, other->name, political);
    }
}

/**
 * cy_lrmx_keep_merge:
 * @self: what is kept
 * @file: the form that came
 * @as_ours: the same as we would write it, had we nothing but it
 * @of_library: the form as we would write it now
 * @mode: what to do where both say something
 * @changes: (element-type CyImportChange): takes the differences
 */
void
cy_lrmx_keep_merge (CyLrmxKeep       *self,
                    const CyLrmxForm *file,
                    const CyLrmxForm *as_ours,
                    const CyLrmxForm *of_library,
                    CyImportMode      mode,
                    GArray           *changes)
{
  Merge merge = { self, mode, changes };

  merge_known (&merge, file, as_ours, of_library);
  merge_others (&merge, file, as_ours->political);
}

/**
 * cy_lrmx_keep_save:
 * @self: what is kept
 * @conn: a connection with an open step
 * @person: local id
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_lrmx_keep_save (CyLrmxKeep *self, CyConn *conn, gint64 person, GError **error)
{
  for (guint i = 0; i < self->removed->len; i++)
    if (!cy_mapper_delete (conn,
                           CY_FORM_ELEMENT,
                           cy_record_get_id (g_ptr_array_index (self->removed, i)),
                           error))
      return FALSE;
  for (guint i = 0; i < self->kept->len; i++)
    {
      CyRecord *record = g_ptr_array_index (self->kept, i);

      cy_record_set_int (record, CY_FORM_ELEMENT_PERSON, person);
      if (!cy_mapper_save (conn, record, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- Giving it back ---- */

static void
lay_known (CyRecord *record, CyLrmxForm *form)
{
  const int element = cy_lrmx_element_find (get_text (record, CY_FORM_ELEMENT_NAME));

  if (element >= 0 && g_str_equal (get_text (record, CY_FORM_ELEMENT_WRITTEN),
                                   cy_lrmx_form_get (form, (CyLrmxElement) element)))
    cy_lrmx_form_set (form, (CyLrmxElement) element, get_text (record, CY_FORM_ELEMENT_TEXT));
}

/* The one element that we understand but do not write ourselves: not where it is out of date. */
static char *
make_xml (CyRecord *record, const CyLrmxForm *form)
{
  const char *name = get_text (record, CY_FORM_ELEMENT_NAME);
  const char *political = form->political != NULL ? form->political : "";
  g_autoptr (GString) xml = NULL;

  if (!g_str_equal (name, CY_LRMX_POLITICAL) ||
      g_str_equal (get_text (record, CY_FORM_ELEMENT_WRITTEN), political))
    return g_strdup (get_text (record, CY_FORM_ELEMENT_TEXT));
  xml = g_string_new ("<" CY_LRMX_POLITICAL ">");
  cy_lrmx_escape (xml, political, strlen (political));
  g_string_append (xml, "</" CY_LRMX_POLITICAL ">");

  return g_string_free (g_steal_pointer (&xml), FALSE);
}

/**
 * cy_lrmx_keep_fill:
 * @self: what is kept
 * @form: as cy_lrmx_compose() made it; is told the results of the years that are locked here,
 * unless the words that came with a form stand before them
 */
void
cy_lrmx_keep_fill (const CyLrmxKeep *self, CyLrmxForm *form)
{
  CyRecord *kept = find_known (self, cy_lrmx_element_get_name (CY_LRMX_ASSESSMENTS));

  if (self->results == NULL || *self->results == '\0')
    return;
  if (kept == NULL || *get_text (kept, CY_FORM_ELEMENT_TEXT) == '\0')
    cy_lrmx_form_set (form, CY_LRMX_ASSESSMENTS, self->results);
}

/**
 * cy_lrmx_keep_lay_over:
 * @self: what is kept
 * @form: as cy_lrmx_compose() made it; takes back the words of the file where they still hold, and
 *   all that we do not know
 */
void
cy_lrmx_keep_lay_over (const CyLrmxKeep *self, CyLrmxForm *form)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      CyRecord    *record = g_ptr_array_index (self->kept, i);
      CyLrmxOther *other;

      if (is_known (record))
        {
          lay_known (record, form);
          continue;
        }
      other = cy_lrmx_form_add_other (form,
                                      get_text (record, CY_FORM_ELEMENT_NAME),
                                      get_text (record, CY_FORM_ELEMENT_FOLLOWS));
      other->xml = make_xml (record, form);
    }
}
