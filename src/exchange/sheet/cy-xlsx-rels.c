/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which part of a container belongs to which (ECMA-376 part 2, 6.5). */
#include "cy-xlsx-rels-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"
#include "cy-xml-private.h"

typedef struct
{
  const char *folder; /* of the source part, with its slash */
  GArray     *rels;
} Rels;

static void
rel_clear (gpointer data)
{
  CyXlsxRel *rel = data;

  g_free (rel->id);
  g_free (rel->type);
  g_free (rel->target);
}

/* Takes . and .. out; what climbs out of the container stays at its root. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *joined = g_strconcat (target[0] == '/' ? "" : folder, target, NULL);
  g_auto (GStrv) steps = g_strsplit (joined, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (strcmp (steps[i], "..") == 0 && kept->len > 0)
        g_ptr_array_set_size (kept, kept->len - 1);
      else if (steps[i][0] != '\0' && strcmp (steps[i], ".") != 0 && strcmp (steps[i], "..") != 0)
        g_ptr_array_add (kept, steps[i]);
    }
  g_ptr_array_add (kept, NULL);

  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
start_cb (CyXml *xml, const char *name, const char **attributes, gpointer data)
{
  Rels       *self = data;
  const char *id = cy_xml_get (attributes, "Id");
  const char *type = cy_xml_get (attributes, "Type");
  const char *target = cy_xml_get (attributes, "Target");
  const char *slash;
  CyXlsxRel   rel;

  if (strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL)
    return;
  if (self->rels->len >= 2 * CY_MAX_SHEETS)
    {
      cy_xml_stop (xml, g_error_new_literal (CY_ERROR, CY_ERROR_TOO_LARGE, "too many parts"));
      return;
    }

  slash = strrchr (type, '/');
  rel.id = g_strdup (id);
  rel.type = g_strdup (slash != NULL ? slash + 1 : type);
  rel.target = resolve (self->folder, target);
  g_array_append_val (self->rels, rel);
}

/**
 * cy_xlsx_rels_load:
 * @zip: a container
 * @source: name of the part whose relationships are asked for, empty for the container's own
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyXlsxRel): what belongs to @source; %NULL with an error
 *   as of cy_xml_parse()
 */
GArray *
cy_xlsx_rels_load (CyZip *zip, const char *source, GCancellable *cancellable, GError **error)
{
  static const CyXmlHandlers handlers = { .start = start_cb, .max_bytes = CY_MAX_SMALL_PART_BYTES };
  g_autoptr (GArray) rels = g_array_new (FALSE, FALSE, sizeof (CyXlsxRel));
  const char      *slash = strrchr (source, '/');
  const char      *base = slash != NULL ? slash + 1 : source;
  g_autofree char *folder = g_strndup (source, base - source);
  g_autofree char *part = g_strconcat (folder, "_rels/", base, ".rels", NULL);
  Rels             self = { .folder = folder, .rels = rels };

  g_array_set_clear_func (rels, rel_clear);
  if (!cy_xml_parse (zip, part, &handlers, &self, cancellable, error))
    return NULL;

  return g_steal_pointer (&rels);
}

/**
 * cy_xlsx_rels_find:
 * @rels: relationships
 * @id: of one of them
 *
 * Returns: (transfer none) (nullable): that one
 */
const CyXlsxRel *
cy_xlsx_rels_find (const GArray *rels, const char *id)
{
  for (guint i = 0; i < rels->len; i++)
    if (strcmp (g_array_index (rels, CyXlsxRel, i).id, id) == 0)
      return &g_array_index (rels, CyXlsxRel, i);

  return NULL;
}

/**
 * cy_xlsx_rels_find_type:
 * @rels: relationships
 * @type: the last word of the type's address
 *
 * Returns: (transfer none) (nullable): name of the first part of that type
 */
const char *
cy_xlsx_rels_find_type (const GArray *rels, const char *type)
{
  for (guint i = 0; i < rels->len; i++)
    if (strcmp (g_array_index (rels, CyXlsxRel, i).type, type) == 0)
      return g_array_index (rels, CyXlsxRel, i).target;

  return NULL;
}
