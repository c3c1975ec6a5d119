/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of people by abilities: what is known of each, against what is asked. */
#include "cy-abilities-table.h"

#include "cy-code.h"
#include "cy-pinyin.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOTHING "—"

/* Columns before those of the abilities, and behind. */
#define N_BEFORE 3

#define SORTABLE CY_TABLE_COLUMN_SORTABLE
#define EXTRA (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN)

struct _CyAbilitiesTable
{
  GtkWidget parent_instance;

  GtkWidget     *table;
  CyTableStore  *store;
  CyAbilityList *list;
  char          *shape; /* of the columns */

  CyAbilityFilter filter;
  char           *ability;
  char           *tier;
  char           *potential;
  char           *search;
  guint           n_shown;
};

enum
{
  OPEN,
  CURRENT,
  EMPTY_ACTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyAbilitiesTable, cy_abilities_table, GTK_TYPE_WIDGET)

static const CyTableColumn before[N_BEFORE] = {
  { "name",
    N_ ("Full name"),
    70,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 72, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "tier", N_ ("Reserve tier"), 40, CY_TABLE_TEXT, SORTABLE },
};
static const CyTableColumn behind[] = {
  { "coverage", N_ ("Covered"), 52, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_CENTER },
  { "newest", N_ ("Newest finding"), 76, CY_TABLE_TEXT, SORTABLE },
  { "potential", N_ ("Potential level"), 44, CY_TABLE_TAG, SORTABLE },
  { "lack", N_ ("Short in"), 54, CY_TABLE_TEXT, EXTRA | CY_TABLE_COLUMN_NUMERIC },
  { "sources", N_ ("Sources"), 54, CY_TABLE_TEXT, EXTRA | CY_TABLE_COLUMN_NUMERIC },
  { "judged", N_ ("Potential judged on"), 90, CY_TABLE_TEXT, EXTRA },
  { "direction", N_ ("Suited to"), 110, CY_TABLE_TEXT, EXTRA },
  { "town", N_ ("Township"), 90, CY_TABLE_TEXT, EXTRA },
};

#define N_BEHIND G_N_ELEMENTS (behind)

/* ---- Columns ---- */

/* What the tiers ask for, in their order, under the name of the ability. */
static char *
dup_needs (const CyAbilityKind *kind)
{
  CyCodeSet *tiers = cy_code_set_get ("tier");
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (cy_code_set_get_n_codes (tiers), CY_ABILITY_MAX_TIERS); i++)
    {
      g_string_append (text, i > 0 ? "/" : "");
      if (kind->needs[i] > 0)
        g_string_append_printf (text, "%d.%d", kind->needs[i] / 10, kind->needs[i] % 10);
      else
        g_string_append (text, NOTHING);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_shape (const CyAbilityFrame *frame)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < frame->n_kinds; i++)
    {
      g_autofree char *needs = dup_needs (&frame->kinds[i]);

      g_string_append_printf (text, "%s %s %s;", frame->kinds[i].code, frame->kinds[i].name, needs);
    }

  return g_string_free (text, FALSE);
}

static void
name_column (char id[32], guint kind)
{
  g_snprintf (id, 32, "ability%u", kind);
}

static void
build (CyAbilitiesTable *self)
{
  const CyAbilityFrame     *frame = cy_ability_list_get_frame (self->list);
  guint                     n = N_BEFORE + frame->n_kinds + N_BEHIND;
  g_autofree CyTableColumn *columns = g_new0 (CyTableColumn, n);
  g_autofree const char   **ids = g_new0 (const char *, n + 1);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  memcpy (columns, before, sizeof before);
  for (guint i = 0; i < frame->n_kinds; i++)
    {
      CyTableColumn *column = &columns[N_BEFORE + i];
      char           id[32];

      name_column (id, i);
      g_ptr_array_add (notes, dup_needs (&frame->kinds[i]));
      *column = (CyTableColumn){ .id = g_intern_string (id),
                                 .title = frame->kinds[i].short_name,
                                 .width = 66,
                                 .flags = SORTABLE | CY_TABLE_COLUMN_CENTER,
                                 .note = g_ptr_array_index (notes, i) };
    }
  memcpy (&columns[N_BEFORE + frame->n_kinds], behind, sizeof behind);
  for (guint i = 0; i < n; i++)
    {
      ids[i] = columns[i].id;
      if (i < N_BEFORE || i >= N_BEFORE + frame->n_kinds)
        columns[i].title = _ (columns[i].title);
    }
  /* The old rows know nothing of the new columns. */
  cy_table_set_source (CY_TABLE (self->table), NULL);
  cy_table_set_sort (CY_TABLE (self->table), NULL, FALSE);
  cy_table_set_columns (CY_TABLE (self->table), columns, n);
  g_set_object (&self->store, NULL);
  self->store = cy_table_store_new (ids);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
}

/* ---- Cells ---- */

/* The level and what is asked for; the day of what is too old, which counts for nothing. */
static char *
dup_level (const CyAbilityStanding *standing, const CyAbilityGap *gap)
{
  if (standing->level > 0 && gap->need > 0)
    return g_strdup_printf ("%d.%d/%d.%d",
                            standing->level / 10,
                            standing->level % 10,
                            gap->need / 10,
                            gap->need % 10);
  if (standing->level > 0)
    return g_strdup_printf ("%d.%d", standing->level / 10, standing->level % 10);
  if (standing->last > 0)
    return g_strdup_printf ("%d.%d %02d-%02d",
                            standing->last / 10,
                            standing->last % 10,
                            cy_date_get_year (standing->newest) % 100,
                            cy_date_get_month (standing->newest));

  return g_strdup (NOTHING);
}

static const char *
get_level_style (const CyAbilityStanding *standing, const CyAbilityGap *gap)
{
  if (gap->state == CY_ABILITY_SHORT)
    return gap->lack >= CY_ABILITY_LOWEST ? "error" : "warn";

  return standing->level > 0 ? (gap->state == CY_ABILITY_MET ? "ok" : NULL) : "muted";
}

static void
set_levels (CyAbilitiesTable *self, gint64 person, char **texts)
{
  const CyAbilityFrame *frame = cy_ability_list_get_frame (self->list);

  for (guint i = 0; i < frame->n_kinds; i++)
    {
      CyAbilityStanding standing =
        cy_ability_list_get (self->list, person, i, self->list->base_date);
      CyAbilityGap gap = cy_ability_gaps_get (self->list->gaps, person, i);

      texts[i] = dup_level (&standing, &gap);
    }
}

static void
set_styles (CyAbilitiesTable *self, gint64 person)
{
  const CyAbilityFrame *frame = cy_ability_list_get_frame (self->list);

  for (guint i = 0; i < frame->n_kinds; i++)
    {
      CyAbilityStanding standing =
        cy_ability_list_get (self->list, person, i, self->list->base_date);
      CyAbilityGap gap = cy_ability_gaps_get (self->list->gaps, person, i);
      char         id[32];

      name_column (id, i);
      cy_table_store_set_style (self->store, person, id, get_level_style (&standing, &gap));
    }
}

static void
append (CyAbilitiesTable *self, const CyAbilityPerson *person)
{
  guint n_kinds = cy_ability_list_get_frame (self->list)->n_kinds;
  guint n = N_BEFORE + n_kinds + N_BEHIND;
  g_auto (GStrv) levels = g_new0 (char *, n_kinds + 1);
  g_autofree char *coverage = g_strdup_printf ("%u/%u", person->n_fresh, n_kinds);
  g_autofree char *newest = cy_date_format (person->newest, CY_DATE_ISO);
  g_autofree char *judged = cy_date_format (person->judged, CY_DATE_ISO);
  g_autofree char *lack = g_strdup_printf ("%u", person->n_short);
  g_autofree char *sources = g_strdup_printf ("%u", person->n_sources);
  const char      *grade =
    person->grade != NULL ? cy_code_get_name ("potential_grade", person->grade) : "";
  const char *after[N_BEHIND] = {
    coverage,
    cy_table_or_dash (newest),
    grade,
    lack,
    sources,
    cy_table_or_dash (judged),
    cy_table_or_dash (person->direction),
    cy_table_or_dash (person->town),
  };
  g_autofree const char **texts = g_new0 (const char *, n);

  set_levels (self, person->person, levels);
  texts[0] = person->name;
  texts[1] = cy_table_or_dash (person->place);
  texts[2] = person->tier != NULL ? cy_code_get_short_name ("tier", person->tier) : NOTHING;
  memcpy (&texts[N_BEFORE], levels, n_kinds * sizeof *texts);
  memcpy (&texts[N_BEFORE + n_kinds], after, sizeof after);
  cy_table_store_append (self->store, person->person, texts);
  set_styles (self, person->person);
  cy_table_store_set_style (self->store,
                            person->person,
                            "potential",
                            g_strcmp0 (person->grade, "1") == 0   ? "ok"
                            : g_strcmp0 (person->grade, "2") == 0 ? "info"
                                                                  : "line");
  if (person->n_fresh < n_kinds)
    cy_table_store_set_style (self->store, person->person, "coverage", "warn");
}

/* ---- Rows ---- */

static gboolean
fits (const CyAbilityList   *list,
      const CyAbilityPerson *person,
      CyAbilityFilter        filter,
      const char            *ability)
{
  int               kind = cy_ability_frame_find (cy_ability_list_get_frame (list), ability);
  CyAbilityStanding standing;

  if (kind < 0)
    return filter == CY_ABILITY_ALL || (filter == CY_ABILITY_BELOW && person->n_short > 0) ||
           (filter == CY_ABILITY_NEVER && person->newest == CY_DATE_NONE) ||
           (filter == CY_ABILITY_OLD && person->n_stale > 0);
  standing = cy_ability_list_get (list, person->person, (guint) kind, list->base_date);

  return filter == CY_ABILITY_ALL ||
         (filter == CY_ABILITY_BELOW &&
          cy_ability_gaps_get (list->gaps, person->person, (guint) kind).state ==
            CY_ABILITY_SHORT) ||
         (filter == CY_ABILITY_NEVER && standing.last == 0) ||
         (filter == CY_ABILITY_OLD && standing.level == 0 && standing.last > 0);
}

static gboolean
is_shown (CyAbilitiesTable *self, const CyAbilityPerson *person)
{
  if (!fits (self->list, person, self->filter, self->ability) ||
      (self->tier != NULL && g_strcmp0 (self->tier, person->tier) != 0) ||
      (self->potential != NULL && g_strcmp0 (self->potential, person->grade) != 0))
    return FALSE;

  return cy_pinyin_finds (person->name, self->search) ||
         cy_text_contains (person->place, self->search) ||
         cy_text_contains (person->town, self->search);
}

static void
show_totals (CyAbilitiesTable *self)
{
  guint            n = self->list->people->len;
  g_autofree char *text = self->n_shown == n
                            ? g_strdup_printf (ngettext ("%u person", "%u people", n), n)
                            : g_strdup_printf (_ ("%u of %u people"), self->n_shown, n);

  cy_table_set_totals (CY_TABLE (self->table),
                       text,
                       _ ("level / asked for; grey: too old, with its month, does not count; — not "
                          "known"));
  if (n == 0)
    cy_table_set_empty (CY_TABLE (self->table),
                        _ ("Nobody here is in the pool, so there are no abilities to judge."),
                        _ ("Go to the Board"));
  else
    cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody fits these filters."), NULL);
}

static void
fill (CyAbilitiesTable *self)
{
  if (self->list == NULL)
    return;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  self->n_shown = 0;
  for (guint i = 0; i < self->list->people->len; i++)
    {
      const CyAbilityPerson *person = g_ptr_array_index (self->list->people, i);

      if (!is_shown (self, person))
        continue;
      append (self, person);
      self->n_shown++;
    }
  cy_table_store_thaw (self->store);
  show_totals (self);
}

static void
activate_cb (CyTable *table, gint64 id, CyAbilitiesTable *self)
{
  g_signal_emit (self, signals[OPEN], 0, id);
}

static void
cursor_cb (CyTable *table, CyAbilitiesTable *self)
{
  g_signal_emit (self, signals[CURRENT], 0);
}

static void
empty_action_cb (CyTable *table, CyAbilitiesTable *self)
{
  g_signal_emit (self, signals[EMPTY_ACTION], 0);
}

/* ---- Class ---- */

static void
cy_abilities_table_dispose (GObject *object)
{
  CyAbilitiesTable *self = CY_ABILITIES_TABLE (object);

  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->list, cy_ability_list_unref);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->ability, g_free);
  g_clear_pointer (&self->tier, g_free);
  g_clear_pointer (&self->potential, g_free);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_abilities_table_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       CY_TYPE_ABILITIES_TABLE,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type);
}

static void
cy_abilities_table_class_init (CyAbilitiesTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_abilities_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyAbilitiesTable::open: the page of a person (id) is wanted */
  signals[OPEN] = add_signal ("open", 1, G_TYPE_INT64);
  /** CyAbilitiesTable::current: another row is the current one */
  signals[CURRENT] = add_signal ("current", 0, G_TYPE_NONE);
  /** CyAbilitiesTable::empty-action: there is nobody, and the way to somebody is wanted */
  signals[EMPTY_ACTION] = add_signal ("empty-action", 0, G_TYPE_NONE);
}

static void
cy_abilities_table_init (CyAbilitiesTable *self)
{
  self->table = cy_table_new (_ ("Abilities"), NULL, 0);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (empty_action_cb), self);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

GtkWidget *
cy_abilities_table_new (void)
{
  return g_object_new (CY_TYPE_ABILITIES_TABLE, NULL);
}

/**
 * cy_abilities_table_set:
 * @self: a table
 * @list: who is in it
 */
void
cy_abilities_table_set (CyAbilitiesTable *self, CyAbilityList *list)
{
  gint64           current = cy_abilities_table_get_current (self);
  g_autofree char *shape = dup_shape (cy_ability_list_get_frame (list));

  cy_ability_list_ref (list);
  g_clear_pointer (&self->list, cy_ability_list_unref);
  self->list = list;
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
      build (self);
    }
  fill (self);
  if (current != 0)
    cy_table_reveal (CY_TABLE (self->table), current);
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/**
 * cy_abilities_table_set_filter:
 * @self: a table
 * @filter: who is shown
 * @ability: (nullable): code of the only ability that @filter looks at
 * @tier: (nullable): code of the only tier that is shown
 * @potential: (nullable): code of the only grade of potential that is shown
 */
void
cy_abilities_table_set_filter (CyAbilitiesTable *self,
                               CyAbilityFilter   filter,
                               const char       *ability,
                               const char       *tier,
                               const char       *potential)
{
  self->filter = filter;
  set_text (&self->ability, ability);
  set_text (&self->tier, tier);
  set_text (&self->potential, potential);
  fill (self);
}

void
cy_abilities_table_set_search (CyAbilitiesTable *self, const char *text)
{
  set_text (&self->search, text);
  fill (self);
}

/**
 * cy_abilities_table_count:
 * @list: people
 * @filter: who is meant
 * @ability: (nullable): code of the only ability that @filter looks at
 *
 * Returns: how many of @list are meant
 */
guint
cy_abilities_table_count (const CyAbilityList *list, CyAbilityFilter filter, const char *ability)
{
  guint n = 0;

  for (guint i = 0; i < list->people->len; i++)
    n += fits (list, g_ptr_array_index (list->people, i), filter, ability);

  return n;
}

guint
cy_abilities_table_get_n_shown (CyAbilitiesTable *self)
{
  return self->n_shown;
}

/**
 * cy_abilities_table_get_current:
 * @self: a table
 *
 * Returns: id of the person in the current row, 0 for none
 */
gint64
cy_abilities_table_get_current (CyAbilitiesTable *self)
{
  gint64 id;

  return cy_table_get_cursor (CY_TABLE (self->table), &id) ? id : 0;
}

/**
 * cy_abilities_table_choose:
 * @self: a table
 * @person: whose row is gone to and chosen
 */
void
cy_abilities_table_choose (CyAbilitiesTable *self, gint64 person)
{
  cy_table_reveal (CY_TABLE (self->table), person);
  cy_table_select (CY_TABLE (self->table), person);
}

/**
 * cy_abilities_table_list_chosen:
 * @self: a table
 *
 * Returns: (transfer full) (element-type gint64): who is chosen; of fewer than two, everybody shown
 */
GArray *
cy_abilities_table_list_chosen (CyAbilitiesTable *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->table));
  CyTableSource *source = CY_TABLE_SOURCE (self->store);

  if (chosen->len > 1)
    return g_steal_pointer (&chosen);
  g_array_set_size (chosen, 0);
  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    {
      gint64 id = cy_table_source_get_id (source, i);

      g_array_append_val (chosen, id);
    }

  return g_steal_pointer (&chosen);
}

/**
 * cy_abilities_table_make_report:
 * @self: a table
 *
 * Returns: (transfer full): what it shows
 */
CyReportTable *
cy_abilities_table_make_report (CyAbilitiesTable *self)
{
  return cy_table_make_report (CY_TABLE (self->table), NULL, NULL);
}
