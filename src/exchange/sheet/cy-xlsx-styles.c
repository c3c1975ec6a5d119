/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Learns from the style sheet which cell formats are dates (ECMA-376 part 1, 18.8). */
#include "cy-xlsx-styles-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-number-format-private.h"
#include "cy-sheet-limits-private.h"
#include "cy-xml-private.h"

typedef struct
{
  GHashTable *formats; /* id → packed */
  GArray     *parts;   /* guint8 for each cell format, packed */
  gboolean    in_cell_formats;
} Styles;

static guint
get_id (const char **attributes)
{
  const char *text = cy_xml_get (attributes, "numFmtId");
  guint64     id = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &id, NULL))
    return 0;

  return id;
}

/* What it shows of a date, over it what it shows of a number: four bits each. */
static guint8
pack (CyDateParts parts, CyNumberLook look)
{
  return (guint8) (parts | (look << 4));
}

static void
add_format (Styles *self, const char **attributes)
{
  const char *code = cy_xml_get (attributes, "formatCode");

  if (code != NULL)
    g_hash_table_insert (self->formats,
                         GUINT_TO_POINTER (get_id (attributes)),
                         GUINT_TO_POINTER (
                           pack (cy_number_format_parts (code), cy_number_format_look (code))));
}

static void
add_cell_format (Styles *self, const char **attributes)
{
  const guint id = get_id (attributes);
  gpointer    own;
  guint8      parts;

  if (g_hash_table_lookup_extended (self->formats, GUINT_TO_POINTER (id), NULL, &own))
    parts = GPOINTER_TO_UINT (own);
  else
    parts = pack (cy_number_format_builtin_parts (id), cy_number_format_builtin_look (id));

  g_array_append_val (self->parts, parts);
}

static void
start_cb (CyXml *xml, const char *name, const char **attributes, gpointer data)
{
  Styles *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cell_formats = TRUE;
  else if (strcmp (name, "numFmt") == 0 && !self->in_cell_formats)
    add_format (self, attributes);
  else if (strcmp (name, "xf") == 0 && self->in_cell_formats)
    add_cell_format (self, attributes);

  if (MAX (self->parts->len, g_hash_table_size (self->formats)) > CY_MAX_STYLES)
    cy_xml_stop (xml,
                 g_error_new (CY_ERROR, CY_ERROR_TOO_LARGE, "more than %d styles", CY_MAX_STYLES));
}

static void
end_cb (CyXml *xml, const char *name, gpointer data)
{
  Styles *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cell_formats = FALSE;
}

/**
 * cy_xlsx_styles_load:
 * @zip: a workbook
 * @part: name of its style sheet
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (element-type guint8): for each cell format what it shows of a date
 *   in the lower four bits, and of a number in the upper four;
 *   %NULL with an error as of cy_xml_parse()
 */
GArray *
cy_xlsx_styles_load (CyZip *zip, const char *part, GCancellable *cancellable, GError **error)
{
  static const CyXmlHandlers handlers = { .start = start_cb,
                                          .end = end_cb,
                                          .max_bytes = CY_MAX_SMALL_PART_BYTES };
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint8));
  Styles self = { .formats = formats, .parts = parts };

  if (!cy_xml_parse (zip, part, &handlers, &self, cancellable, error))
    return NULL;

  return g_steal_pointer (&parts);
}
