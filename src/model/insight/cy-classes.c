/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The classes that people are counted in, and the conditions that find the people of a class. */
#include "cy-classes.h"

#include "cy-code.h"
#include "cy-indicator-key.h"
#include "cy-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* Codes of one or two ASCII characters are looked up in a table; scans ask a million times. */
#define SIDE 128

#define MAX_AGE 150
#define REST "99"

typedef struct
{
  char      *label;
  GPtrArray *codes;
} Class;

struct _CyClasses
{
  const char *column;
  GArray     *classes; /* of Class */
  GHashTable *long_codes;
  guint8      places[SIDE * SIDE];
  guint8      ages[MAX_AGE + 1];
};

/**
 * Dimension:
 * @column: of the list of people
 * @set: (nullable): code set, %NULL for ages
 * @group: (nullable): cell of the set's table by which codes are put together
 * @labels: (nullable): set whose short names label the groups
 * @only: (nullable): characters of the codes that make classes, all when %NULL
 */
typedef struct
{
  const char *column;
  const char *set;
  const char *group;
  const char *labels;
  const char *only;
} Dimension;

static const Dimension dimensions[] = {
  [CY_DIMENSION_GENDER] = { "gender", "gender", .only = "12" },
  [CY_DIMENSION_AGE] = { "age" },
  [CY_DIMENSION_EDUCATION] = { "education", "education", "stat_band", "education_band" },
  [CY_DIMENSION_PARTY] = { "political", "political", "stat_group" },
  [CY_DIMENSION_SOURCE] = { "source", "source" },
  [CY_DIMENSION_ETHNIC] = { "ethnic", "ethnic" },
  [CY_DIMENSION_TIER] = { "tier", "tier" },
  [CY_DIMENSION_MATURITY] = { "maturity", "maturity" },
};

static void
clear_class (gpointer data)
{
  Class *class = data;

  g_free (class->label);
  g_ptr_array_unref (class->codes);
}

static Class *
get_class (const CyClasses *self, guint nth)
{
  return &g_array_index (self->classes, Class, nth);
}

static Class *
add_class (CyClasses *self, const char *label)
{
  Class class = { g_strdup (label), g_ptr_array_new_null_terminated (2, g_free, TRUE) };

  g_array_append_val (self->classes, class);

  return get_class (self, self->classes->len - 1);
}

static guint
find_label (const CyClasses *self, const char *label)
{
  guint nth = 0;

  while (nth < self->classes->len && !g_str_equal (get_class (self, nth)->label, label))
    nth++;

  return nth;
}

static void
add_code (CyClasses *self, guint nth, const char *code)
{
  gsize        length = strlen (code);
  const guint8 first = (guint8) code[0];
  const guint8 second = length > 1 ? (guint8) code[1] : 0;

  g_ptr_array_add (get_class (self, nth)->codes, g_strdup (code));
  if (length <= 2 && first < SIDE && second < SIDE)
    self->places[first * SIDE + second] = (guint8) nth + 1;
  else
    g_hash_table_insert (self->long_codes, g_strdup (code), GUINT_TO_POINTER (nth));
}

static void
add_codes (CyClasses *self, const Dimension *dimension)
{
  CyCodeSet *set = cy_code_set_get (dimension->set);

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      const char   *label = dimension->group != NULL
                              ? cy_code_set_get_cell (set, code, dimension->group)
                              : code->short_name;
      guint         nth = dimension->group != NULL ? find_label (self, label) : self->classes->len;

      if (*label == '\0' || (dimension->only != NULL && !strstr (dimension->only, code->code)) ||
          nth >= G_MAXUINT8 - 1)
        continue;
      if (nth == self->classes->len)
        add_class (self, label);
      add_code (self, nth, code->code);
    }
}

static void
relabel (CyClasses *self, const char *set)
{
  CyCodeSet *labels = cy_code_set_get (set);

  for (guint i = 0; i < cy_code_set_get_n_codes (labels); i++)
    {
      const CyCode *code = cy_code_set_get_nth (labels, i);
      guint         nth = find_label (self, code->name);

      if (nth == self->classes->len)
        continue;
      g_free (get_class (self, nth)->label);
      get_class (self, nth)->label = g_strdup (code->short_name);
    }
}

static void
add_band (CyClasses *self, int from, int to)
{
  g_autofree char *low = from > 0 ? g_strdup_printf ("%d", from) : g_strdup ("0");
  g_autofree char *high = to < MAX_AGE ? g_strdup_printf ("%d", to) : g_strdup ("");
  g_autofree char *label = from == 0      ? g_strdup_printf ("≤ %d", to)
                           : to < MAX_AGE ? g_strdup_printf ("%d–%d", from, to)
                                          : g_strdup_printf ("≥ %d", from);
  Class *class = add_class (self, label);

  g_ptr_array_add (class->codes, g_steal_pointer (&low));
  g_ptr_array_add (class->codes, g_steal_pointer (&high));
  for (int age = from; age <= to; age++)
    self->ages[age] = (guint8) self->classes->len;
}

/* Ends that do not rise, or are no ages, are passed over. */
static void
add_bands (CyClasses *self, const char *ends)
{
  g_auto (GStrv) parts = g_strsplit (ends != NULL ? ends : "", ",", -1);
  int from = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 to = g_ascii_strtoll (parts[i], NULL, 10);

      if (to < MAX (from, 1) || to >= MAX_AGE)
        continue;
      add_band (self, from, (int) to);
      from = (int) to + 1;
    }
  add_band (self, from, MAX_AGE);
}

/**
 * cy_classes_new:
 * @dimension: what people are counted by
 * @rules: the rule set with the age bands
 *
 * Returns: (transfer full): its classes
 */
CyClasses *
cy_classes_new (CyDimension dimension, CyRecord *rules)
{
  CyClasses *self = g_new0 (CyClasses, 1);

  self->column = dimensions[dimension].column;
  self->classes = g_array_new (FALSE, FALSE, sizeof (Class));
  g_array_set_clear_func (self->classes, clear_class);
  self->long_codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (dimension == CY_DIMENSION_AGE)
    add_bands (self, cy_record_get_text (rules, CY_RULES_AGE_BANDS));
  else
    add_codes (self, &dimensions[dimension]);
  if (dimensions[dimension].labels != NULL)
    relabel (self, dimensions[dimension].labels);

  return self;
}

void
cy_classes_free (CyClasses *self)
{
  g_array_unref (self->classes);
  g_hash_table_unref (self->long_codes);
  g_free (self);
}

/**
 * cy_classes_get_n:
 * @self: classes
 *
 * Returns: how many there are, without the one behind them for what is not known
 */
guint
cy_classes_get_n (const CyClasses *self)
{
  return self->classes->len;
}

/**
 * cy_classes_get_label:
 * @self: classes
 * @nth: at most cy_classes_get_n(), which is the class of what is not known
 *
 * Returns: (transfer none): its name, translated
 */
const char *
cy_classes_get_label (const CyClasses *self, guint nth)
{
  return nth < self->classes->len ? get_class (self, nth)->label : _ ("Not known");
}

static char *
dup_codes_key (const CyClasses *self, guint n, CyOperator op)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_null_terminated (64, NULL, TRUE);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < get_class (self, i)->codes->len; j++)
      g_ptr_array_add (codes, g_ptr_array_index (get_class (self, i)->codes, j));

  return cy_indicator_key_new (self->column, op, (const char *const *) codes->pdata);
}

/**
 * cy_classes_dup_key:
 * @self: classes
 * @nth: at most cy_classes_get_n()
 *
 * Returns: (transfer full): what cy_query_apply_key() finds its people by
 */
char *
cy_classes_dup_key (const CyClasses *self, guint nth)
{
  gboolean    is_age = g_str_equal (self->column, dimensions[CY_DIMENSION_AGE].column);
  const char *none[] = { NULL };

  if (nth < self->classes->len)
    return cy_indicator_key_new (self->column,
                                 is_age ? CY_IS_BETWEEN : CY_IS_ONE_OF,
                                 (const char *const *) get_class (self, nth)->codes->pdata);
  if (is_age)
    return cy_indicator_key_new (self->column, CY_IS_BLANK, none);

  return dup_codes_key (self, self->classes->len, CY_IS_NONE_OF);
}

/**
 * cy_classes_dup_first_key:
 * @self: classes of codes
 * @n: how many
 *
 * Returns: (transfer full): what cy_query_apply_key() finds the people of the first @n by
 */
char *
cy_classes_dup_first_key (const CyClasses *self, guint n)
{
  return dup_codes_key (self, MIN (n, self->classes->len), CY_IS_ONE_OF);
}

/**
 * cy_classes_find:
 * @self: classes of codes
 * @code: (nullable): a code, not terminated
 * @length: of @code
 *
 * Returns: its class; cy_classes_get_n() for one that is not known
 */
guint
cy_classes_find (const CyClasses *self, const char *code, gsize length)
{
  gpointer nth;
  guint8   place = 0;

  if (length == 1 && (guint8) code[0] < SIDE)
    place = self->places[code[0] * SIDE];
  else if (length == 2 && (guint8) code[0] < SIDE && (guint8) code[1] < SIDE)
    place = self->places[code[0] * SIDE + code[1]];
  else if (length > 0)
    {
      g_autofree char *text = g_strndup (code, length);

      if (g_hash_table_lookup_extended (self->long_codes, text, NULL, &nth))
        place = (guint8) GPOINTER_TO_UINT (nth) + 1;
    }

  return place > 0 ? place - 1u : self->classes->len;
}

/**
 * cy_classes_find_age:
 * @self: the age bands
 * @age: in years, -1 when it is not known
 *
 * Returns: its band; cy_classes_get_n() for one that is not known
 */
guint
cy_classes_find_age (const CyClasses *self, int age)
{
  return age < 0 ? self->classes->len : self->ages[MIN (age, MAX_AGE)] - 1u;
}

/**
 * cy_classes_is_rest:
 * @self: classes
 * @nth: at most cy_classes_get_n()
 *
 * Returns: whether it holds what fits nowhere else, or what is not known: these stand last
 */
gboolean
cy_classes_is_rest (const CyClasses *self, guint nth)
{
  return nth >= self->classes->len ||
         g_strcmp0 (g_ptr_array_index (get_class (self, nth)->codes, 0), REST) == 0;
}
