/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Code sets: the standards' and the program's own, compiled in, and the codes a library adds. */
#include "cy-code-private.h"

#include <string.h>

struct _CyCodeSet
{
  const char        *id;
  const char        *title;
  const char        *standard;
  const char *const *head;
  const CyCode      *codes;
  guint              n_codes;
  GPtrArray         *own;
};

#include "cy-code-data.h"

G_LOCK_DEFINE_STATIC (own_codes);

/* Entries are handed out to every thread and never freed; a list that shrinks and grows again
 * finds its old ones here. */
static GHashTable *retired;

static const CyCode *
make_own (const char *code, const char *name)
{
  g_autofree char *key = g_strconcat (code, "\t", name, NULL);
  CyCode          *entry;

  if (retired == NULL)
    retired = g_hash_table_new (g_str_hash, g_str_equal);
  entry = g_hash_table_lookup (retired, key);
  if (entry != NULL)
    return entry;

  entry = g_new0 (CyCode, 1);
  entry->code = g_intern_string (code);
  entry->name = g_intern_string (name);
  entry->short_name = entry->name;
  g_hash_table_insert (retired, (gpointer) g_intern_string (key), entry);

  return entry;
}

static const CyCode *
find_built_in (CyCodeSet *set, const char *code)
{
  for (guint i = 0; i < set->n_codes; i++)
    if (g_str_equal (set->codes[i].code, code))
      return &set->codes[i];

  return NULL;
}

static int
find_own (CyCodeSet *set, const char *code)
{
  for (guint i = 0; set->own != NULL && i < set->own->len; i++)
    if (g_str_equal (((const CyCode *) g_ptr_array_index (set->own, i))->code, code))
      return (int) i;

  return -1;
}

/* Private to this folder: see cy-code-find.c. */
const CyCodeSynonym *
cy_code_get_synonyms (guint *n_synonyms)
{
  *n_synonyms = G_N_ELEMENTS (synonyms);

  return synonyms;
}

guint
cy_code_get_n_sets (void)
{
  return G_N_ELEMENTS (code_sets);
}

/**
 * cy_code_get_nth_set:
 * @nth: below cy_code_get_n_sets()
 *
 * Returns: (transfer none): a code set
 */
CyCodeSet *
cy_code_get_nth_set (guint nth)
{
  g_return_val_if_fail (nth < G_N_ELEMENTS (code_sets), NULL);

  return &code_sets[nth];
}

/**
 * cy_code_set_get:
 * @id: name of the set, from data/codes/sets.tsv
 *
 * Returns: (transfer none) (nullable): the set, or %NULL when there is none of that name
 */
CyCodeSet *
cy_code_set_get (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (code_sets); i++)
    if (g_str_equal (code_sets[i].id, id))
      return &code_sets[i];

  return NULL;
}

const char *
cy_code_set_get_id (CyCodeSet *set)
{
  return set->id;
}

/**
 * cy_code_set_get_title:
 * @set: a code set
 *
 * Returns: the name of the set in the department's words
 */
const char *
cy_code_set_get_title (CyCodeSet *set)
{
  return set->title;
}

/**
 * cy_code_set_is_national:
 * @set: a code set
 *
 * Returns: whether a standard fixes the set, so that nobody may add to it
 */
gboolean
cy_code_set_is_national (CyCodeSet *set)
{
  return set->standard != NULL;
}

/**
 * cy_code_set_get_standard:
 * @set: a code set
 *
 * Returns: (nullable): number of the standard that fixes it, such as GB/T 3304-1991; %NULL for
 *   the program's own
 */
const char *
cy_code_set_get_standard (CyCodeSet *set)
{
  return set->standard;
}

guint
cy_code_set_get_n_codes (CyCodeSet *set)
{
  guint n;

  G_LOCK (own_codes);
  n = set->n_codes + (set->own != NULL ? set->own->len : 0);
  G_UNLOCK (own_codes);

  return n;
}

/**
 * cy_code_set_get_nth:
 * @set: a code set
 * @nth: from 0; own codes come after the built-in ones
 *
 * Returns: (transfer none) (nullable): the code, or %NULL behind the last
 */
const CyCode *
cy_code_set_get_nth (CyCodeSet *set, guint nth)
{
  const CyCode *code = NULL;

  if (nth < set->n_codes)
    return &set->codes[nth];

  G_LOCK (own_codes);
  if (set->own != NULL && nth - set->n_codes < set->own->len)
    code = g_ptr_array_index (set->own, nth - set->n_codes);
  G_UNLOCK (own_codes);

  return code;
}

/**
 * cy_code_set_get_cell:
 * @set: a code set
 * @code: (nullable): one of its codes
 * @header: name of a column of the table behind the set
 *
 * Returns: (transfer none): the cell, empty when the table has no such column or @code is an own
 * one
 */
const char *
cy_code_set_get_cell (CyCodeSet *set, const CyCode *code, const char *header)
{
  if (code == NULL || code->cells == NULL)
    return "";
  for (guint i = 0; set->head[i] != NULL; i++)
    if (g_str_equal (set->head[i], header))
      return code->cells[i];

  return "";
}

/**
 * cy_code_set_add_own:
 * @set: a code set that no standard fixes
 * @code: the code
 * @name: its name
 *
 * Adds a code that a library defines; an own code of the same name is given the new name.
 *
 * Returns: %FALSE when @set is national, @code is built in or one of the texts is empty
 */
gboolean
cy_code_set_add_own (CyCodeSet *set, const char *code, const char *name)
{
  const CyCode *entry;
  int           at;

  if (set->standard != NULL || *code == '\0' || *name == '\0' || find_built_in (set, code) != NULL)
    return FALSE;

  G_LOCK (own_codes);
  if (set->own == NULL)
    set->own = g_ptr_array_new ();
  entry = make_own (code, name);
  at = find_own (set, code);
  if (at >= 0)
    g_ptr_array_index (set->own, at) = (gpointer) entry;
  else
    g_ptr_array_add (set->own, (gpointer) entry);
  G_UNLOCK (own_codes);

  return TRUE;
}

/**
 * cy_code_set_forget_own:
 * @set: a code set
 *
 * Takes the own codes away, as when another library is opened. Entries handed out stay readable.
 */
void
cy_code_set_forget_own (CyCodeSet *set)
{
  G_LOCK (own_codes);
  g_clear_pointer (&set->own, g_ptr_array_unref);
  G_UNLOCK (own_codes);
}

/**
 * cy_code_lookup:
 * @set: (nullable): a code set
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL when the set has no such code
 */
const CyCode *
cy_code_lookup (CyCodeSet *set, const char *code)
{
  const CyCode *entry;
  int           at;

  if (set == NULL || code == NULL)
    return NULL;
  entry = find_built_in (set, code);
  if (entry != NULL)
    return entry;

  G_LOCK (own_codes);
  at = find_own (set, code);
  if (at >= 0)
    entry = g_ptr_array_index (set->own, at);
  G_UNLOCK (own_codes);

  return entry;
}

/**
 * cy_code_get_cell:
 * @set_id: name of a set
 * @code: (nullable): a code
 * @header: name of a column of the table behind the set
 *
 * Returns: (transfer none): the cell, empty when the set has no such code or column, or @code is
 *   an own one
 */
const char *
cy_code_get_cell (const char *set_id, const char *code, const char *header)
{
  CyCodeSet *set = cy_code_set_get (set_id);

  return cy_code_set_get_cell (set, cy_code_lookup (set, code), header);
}

/**
 * cy_code_get_name:
 * @set_id: name of a set
 * @code: (nullable): a code
 *
 * Returns: (transfer none): the full name, or @code itself when the set does not have it, so that
 *   nothing stored ever shows as blank
 */
const char *
cy_code_get_name (const char *set_id, const char *code)
{
  const CyCode *entry = cy_code_lookup (cy_code_set_get (set_id), code);

  return entry != NULL ? entry->name : code;
}

/**
 * cy_code_get_short_name:
 * @set_id: name of a set
 * @code: (nullable): a code
 *
 * Returns: (transfer none): the name for lists, or @code itself when the set does not have it
 */
const char *
cy_code_get_short_name (const char *set_id, const char *code)
{
  const CyCode *entry = cy_code_lookup (cy_code_set_get (set_id), code);

  return entry != NULL ? entry->short_name : code;
}
