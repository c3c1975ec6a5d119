/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finds the units that a file means, and makes those that nobody knows. */
#include "cy-import-places.h"

#include "cy-mapper.h"
#include "cy-text.h"
#include "cy-unit.h"

#include <string.h>

typedef struct
{
  gint64      id;
  gint64      parent;
  const char *kind;     /* interned */
  const char *own_kind; /* what the end of its name tells, or NULL */
  char       *code;
  char       *name; /* squeezed */
  char       *short_name;
  char       *base;
} Unit;

struct _CyImportPlaces
{
  const CyImportOptions *options;
  GArray                *units;
  GHashTable            *by_id;   /* id → index in units + 1 */
  GHashTable            *by_text; /* what the file says → index of the place */
  GHashTable            *unknown; /* township, village and kind → index of the place */
  GArray                *places;  /* place 0 is nowhere */
  gint64                 county;  /* the only one, or 0 */
};

static void
unit_clear (gpointer data)
{
  Unit *unit = data;

  g_free (unit->code);
  g_free (unit->name);
  g_free (unit->short_name);
  g_free (unit->base);
}

static void
place_clear (gpointer data)
{
  CyImportPlace *place = data;

  g_free (place->key);
  cy_place_text_clear (&place->text);
}

static gboolean
is_level (const char *kind, int level)
{
  if (g_strcmp0 (kind, "county") == 0)
    return level == 1;

  return cy_unit_is_village (kind) ? level == 3 : level == 2;
}

static void
add_unit (CyImportPlaces *self, CyRecord *record)
{
  const char *name = cy_record_get_text (record, CY_UNIT_NAME);
  const char *short_name = cy_record_get_text (record, CY_UNIT_SHORT_NAME);
  Unit        unit = { .id = cy_record_get_id (record),
                       .parent = cy_record_get_int (record, CY_UNIT_PARENT),
                       .kind = g_intern_string (cy_record_get_text (record, CY_UNIT_KIND)),
                       .code = g_strdup (cy_record_get_text (record, CY_UNIT_CODE)),
                       .name = cy_text_squeeze (name),
                       .short_name = short_name != NULL ? cy_text_squeeze (short_name) : NULL };

  unit.base = cy_unit_is_village (unit.kind) ? cy_place_village_base (name, &unit.own_kind)
                                             : cy_place_township_base (name, &unit.own_kind);
  g_array_append_val (self->units, unit);
  g_hash_table_insert (self->by_id,
                       g_memdup2 (&unit.id, sizeof unit.id),
                       GUINT_TO_POINTER (self->units->len));
  if (is_level (unit.kind, 1))
    self->county = unit.id;
}

static const Unit *
get_unit (const CyImportPlaces *self, gint64 id)
{
  const guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &id));

  return index > 0 ? &g_array_index (self->units, Unit, index - 1) : NULL;
}

/**
 * cy_import_places_new:
 * @conn: a connection
 * @options: default unit, name of the county and decisions; must outlive the result
 * @error: return location
 *
 * Returns: (transfer full): the units of the library, ready to be found
 */
CyImportPlaces *
cy_import_places_new (CyConn *conn, const CyImportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) records = cy_mapper_load_all (conn, CY_UNIT, error);
  CyImportPlaces *self;

  if (records == NULL)
    return NULL;

  self = g_new0 (CyImportPlaces, 1);
  self->options = options;
  self->units = g_array_new (FALSE, FALSE, sizeof (Unit));
  g_array_set_clear_func (self->units, unit_clear);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_array_new (FALSE, TRUE, sizeof (CyImportPlace));
  g_array_set_clear_func (self->places, place_clear);
  g_array_set_size (self->places, 1);
  g_array_index (self->places, CyImportPlace, 0).unit = options->default_unit;
  for (guint i = 0; i < records->len; i++)
    add_unit (self, g_ptr_array_index (records, i));

  return self;
}

void
cy_import_places_free (CyImportPlaces *self)
{
  g_array_unref (self->units);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_text);
  g_hash_table_unref (self->unknown);
  g_array_unref (self->places);
  g_free (self);
}

/* ---- Finding ---- */

static gboolean
same_name (const Unit *unit, const char *name)
{
  return g_str_equal (unit->name, name) || g_strcmp0 (unit->short_name, name) == 0;
}

static gboolean
same_base (const Unit *unit, const char *base, const char *kind)
{
  return g_str_equal (unit->base, base) &&
         (kind == NULL || unit->own_kind == NULL || g_str_equal (kind, unit->own_kind));
}

static char *
make_base (const char *name, int level, const char **kind)
{
  return level == 3 ? cy_place_village_base (name, kind) : cy_place_township_base (name, kind);
}

/* Whether @unit hangs below @above, directly or not. */
static gboolean
is_below (const CyImportPlaces *self, const Unit *unit, gint64 above)
{
  for (guint depth = 0; unit != NULL && depth < 8; depth++)
    {
      if (unit->parent == above)
        return TRUE;
      unit = get_unit (self, unit->parent);
    }

  return FALSE;
}

/* The one unit of that level and name; sets @several when there are more. */
static gint64
find_named (const CyImportPlaces *self,
            const char           *name,
            int                   level,
            gint64                above,
            gboolean             *several)
{
  g_autofree char *plain = cy_text_squeeze (name);
  const char      *kind = NULL;
  g_autofree char *base = make_base (name, level, &kind);
  gint64           found = 0;

  for (guint strict = 2; found == 0 && !*several && strict-- > 0;)
    for (guint i = 0; i < self->units->len; i++)
      {
        const Unit *unit = &g_array_index (self->units, Unit, i);

        if (!is_level (unit->kind, level) || (above != 0 && !is_below (self, unit, above)) ||
            !(strict ? same_name (unit, plain) : same_base (unit, base, kind)))
          continue;
        *several = found != 0;
        found = unit->id;
      }

  return *several ? 0 : found;
}

static void
suggest (CyImportPlaces *self, CyImportPlace *place)
{
  const gboolean   village = place->text.village != NULL;
  const char      *kind;
  const char      *name = village ? place->text.village : place->text.township;
  g_autofree char *base = name != NULL ? make_base (name, village ? 3 : 2, &kind) : NULL;

  for (guint i = 0; base != NULL && i < self->units->len; i++)
    {
      const Unit *unit = &g_array_index (self->units, Unit, i);

      if (is_level (unit->kind, village ? 3 : 2) && place->n_suggestions < CY_IMPORT_SUGGESTIONS &&
          (strstr (unit->base, base) != NULL || strstr (base, unit->base) != NULL))
        place->suggestions[place->n_suggestions++] = unit->id;
    }
}

static gboolean
find_by_code (CyImportPlaces *self, CyImportPlace *place, const char *code)
{
  g_autofree char *plain = cy_text_squeeze (code != NULL ? code : "");

  for (guint i = 0; *plain != '\0' && i < self->units->len; i++)
    {
      const Unit *unit = &g_array_index (self->units, Unit, i);

      if (g_strcmp0 (unit->code, plain) == 0)
        {
          place->unit = unit->id;
          return TRUE;
        }
    }

  return FALSE;
}

/* A default unit that is no village says where to look for villages. */
static gint64
get_default_above (const CyImportPlaces *self)
{
  const Unit *unit = get_unit (self, self->options->default_unit);

  return unit != NULL && !is_level (unit->kind, 3) ? unit->id : 0;
}

static void
resolve (CyImportPlaces *self, CyImportPlace *place)
{
  gboolean several = FALSE;
  gint64   above = 0;

  if (place->text.township != NULL)
    {
      above = find_named (self, place->text.township, 2, 0, &several);
      if (place->text.village == NULL || above == 0)
        {
          place->unit = place->text.village == NULL ? above : 0;
          place->unclear = several;
          place->makes = above == 0 && !several;
          return;
        }
    }
  if (place->text.village != NULL)
    {
      above = above != 0 ? above : get_default_above (self);
      place->unit = find_named (self, place->text.village, 3, above, &several);
    }
  else if (place->text.county != NULL)
    {
      place->unit = self->options->default_unit != 0
                      ? self->options->default_unit
                      : find_named (self, place->text.county, 1, 0, &several);
      place->makes = FALSE;
      return;
    }
  place->unclear = several;
  place->makes = place->unit == 0 && !several;
}

static char *
make_unknown_key (const CyPlaceText *text, const char *base, const char *kind)
{
  return g_strdup_printf ("%s/%s/%s", text->township != NULL ? text->township : "", base, kind);
}

/* 新民 and 新民村 of one township are one place; 新民村 and 新民社区 are two. */
static guint
find_same_unknown (const CyImportPlaces *self, const CyPlaceText *text)
{
  static const char *const kinds[] = { "", "village", "community" };
  const char              *kind = NULL;
  g_autofree char         *base = NULL;

  if (text->village == NULL)
    return 0;
  base = cy_place_village_base (text->village, &kind);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *key = make_unknown_key (text, base, kinds[i]);
      gpointer         place = g_hash_table_lookup (self->unknown, key);

      if (place != NULL && (kind == NULL || i == 0 || g_str_equal (kind, kinds[i])))
        return GPOINTER_TO_UINT (place);
    }

  return 0;
}

static void
remember_unknown (CyImportPlaces *self, const CyPlaceText *text, guint place)
{
  const char      *kind = NULL;
  g_autofree char *base = NULL;

  if (text->village == NULL)
    return;
  base = cy_place_village_base (text->village, &kind);
  g_hash_table_insert (self->unknown,
                       make_unknown_key (text, base, kind != NULL ? kind : ""),
                       GUINT_TO_POINTER (place));
}

static char *
make_key (const CyPlaceText *text)
{
  return g_strdup_printf ("%s/%s/%s",
                          text->county != NULL ? text->county : "",
                          text->township != NULL ? text->township : "",
                          text->village != NULL ? text->village : "");
}

static guint
add_place (CyImportPlaces *self, const CyPlaceText *text, const char *code)
{
  CyImportPlace place = { .key = make_key (text) };
  const gint64 *decided = g_hash_table_lookup (self->options->places, place.key);
  guint         same;

  place.text = (CyPlaceText){ .county = g_strdup (text->county),
                              .township = g_strdup (text->township),
                              .village = g_strdup (text->village) };
  if (decided != NULL && *decided != 0)
    place.unit = *decided;
  else if (!find_by_code (self, &place, code))
    {
      resolve (self, &place);
      if (decided != NULL && place.unclear)
        {
          place.unclear = FALSE;
          place.makes = TRUE;
        }
    }
  same = place.makes ? find_same_unknown (self, &place.text) : 0;
  if (same != 0)
    {
      place_clear (&place);
      return same;
    }
  if (place.makes || place.unclear)
    suggest (self, &place);
  g_array_append_val (self->places, place);
  if (place.makes)
    remember_unknown (self, &place.text, self->places->len - 1);

  return self->places->len - 1;
}

/**
 * cy_import_places_find:
 * @self: places
 * @text: parts of a place, each may be missing
 * @code: (nullable): a unit code
 *
 * Returns: a place; 0, which is the default unit, when nothing is said
 */
guint
cy_import_places_find (CyImportPlaces *self, const CyPlaceText *text, const char *code)
{
  g_autofree char *key = NULL;
  gpointer         known;
  guint            place;

  if (cy_place_text_is_empty (text) && (code == NULL || *code == '\0'))
    return 0;

  key = g_strdup_printf ("%s/%s/%s/%s",
                         text->county != NULL ? text->county : "",
                         text->township != NULL ? text->township : "",
                         text->village != NULL ? text->village : "",
                         code != NULL ? code : "");
  if (g_hash_table_lookup_extended (self->by_text, key, NULL, &known))
    return GPOINTER_TO_UINT (known);

  place = add_place (self, text, code);
  g_hash_table_insert (self->by_text, g_steal_pointer (&key), GUINT_TO_POINTER (place));

  return place;
}

guint
cy_import_places_get_n (const CyImportPlaces *self)
{
  return self->places->len;
}

/**
 * cy_import_places_get:
 * @self: places
 * @place: below cy_import_places_get_n()
 *
 * Returns: (transfer none): the place, good until the next is found
 */
const CyImportPlace *
cy_import_places_get (const CyImportPlaces *self, guint place)
{
  return &g_array_index (self->places, CyImportPlace, place);
}

void
cy_import_places_count (CyImportPlaces *self, guint place)
{
  g_array_index (self->places, CyImportPlace, place).n_rows++;
}

/**
 * cy_import_places_dup_label:
 * @self: places
 * @place: a place
 *
 * Returns: (transfer full): how a person says it: 双河镇新民村
 */
char *
cy_import_places_dup_label (const CyImportPlaces *self, guint place)
{
  const CyPlaceText *text = &cy_import_places_get (self, place)->text;

  return g_strconcat (text->township != NULL ? text->township : "",
                      text->village != NULL ? text->village : "",
                      NULL);
}

/**
 * cy_import_places_dup_unit_name:
 * @self: places
 * @unit: local id
 *
 * Returns: (transfer full): its name; empty when there is no such unit
 */
char *
cy_import_places_dup_unit_name (const CyImportPlaces *self, gint64 unit)
{
  const Unit *known = get_unit (self, unit);

  return g_strdup (known != NULL ? known->name : "");
}

/* ---- Making ---- */

static const char *
kind_for (const char *name, int level)
{
  const char      *kind = NULL;
  g_autofree char *base = make_base (name, level, &kind);

  if (level == 1)
    return "county";
  if (kind != NULL)
    return kind;

  return level == 3 ? "village" : "town";
}

static gint64
make_unit (CyImportPlaces *self,
           CyConn         *conn,
           const char     *name,
           int             level,
           gint64          parent,
           gboolean        pending,
           GError        **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_UNIT);

  cy_record_set_text (record, CY_UNIT_NAME, name);
  cy_record_set_text (record, CY_UNIT_KIND, kind_for (name, level));
  cy_record_set_int (record, CY_UNIT_PENDING, pending);
  if (parent != 0)
    cy_record_set_int (record, CY_UNIT_PARENT, parent);
  if (!cy_mapper_save (conn, record, error))
    return 0;
  add_unit (self, record);

  return cy_record_get_id (record);
}

/* The unit below @above, made when there is none. */
static gint64
find_or_make (CyImportPlaces *self,
              CyConn         *conn,
              const char     *name,
              int             level,
              gint64          above,
              gboolean        pending,
              GError        **error)
{
  gboolean several = FALSE;
  /* One library knows one township of a name, whatever hangs above it. */
  const gint64 found = find_named (self, name, level, level == 3 ? above : 0, &several);

  return found != 0 ? found : make_unit (self, conn, name, level, above, pending, error);
}

/* A township that came without its county goes below it when the county comes. */
static gboolean
adopt (CyImportPlaces *self, CyConn *conn, gint64 id, gint64 above, GError **error)
{
  const guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &id));
  Unit       *unit = &g_array_index (self->units, Unit, index - 1);

  if (unit->parent != 0 || above == 0)
    return TRUE;
  unit->parent = above;

  return cy_mapper_set (conn,
                        CY_UNIT,
                        id,
                        CY_UNIT_PARENT,
                        &(CyValue){ .type = CY_VALUE_INT, .number = above },
                        error);
}

static gboolean
make_place (CyImportPlaces *self, CyConn *conn, guint index, gboolean pending, GError **error)
{
  const CyPlaceText *text = &cy_import_places_get (self, index)->text;
  const char        *county = text->county != NULL ? text->county : self->options->county_name;
  gint64             above = self->county;

  /* The library has its county, whatever a title calls it. */
  if (above == 0 && county != NULL &&
      (above = find_or_make (self, conn, county, 1, 0, pending, error)) == 0)
    return FALSE;
  if (text->township != NULL)
    {
      const gint64 county_id = above;

      above = find_or_make (self, conn, text->township, 2, above, pending, error);
      if (above == 0 || !adopt (self, conn, above, county_id, error))
        return FALSE;
    }
  else if (get_default_above (self) != 0)
    above = get_default_above (self);
  if (text->village != NULL &&
      (above = find_or_make (self, conn, text->village, 3, above, pending, error)) == 0)
    return FALSE;
  g_array_index (self->places, CyImportPlace, index).unit = above;

  return TRUE;
}

/**
 * cy_import_places_make:
 * @self: places
 * @conn: a connection with an open step
 * @pending: whether the new units wait for a check
 * @error: return location
 *
 * Makes the units of the places that rows name and nobody knows.
 *
 * Returns: whether they were written
 */
gboolean
cy_import_places_make (CyImportPlaces *self, CyConn *conn, gboolean pending, GError **error)
{
  for (guint i = 1; i < self->places->len; i++)
    {
      const CyImportPlace *place = cy_import_places_get (self, i);

      if (place->makes && place->unit == 0 && place->n_rows > 0 &&
          !make_place (self, conn, i, pending, error))
        return FALSE;
    }

  return TRUE;
}
