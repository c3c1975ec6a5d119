/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the basis says of values that other rooms give. */
#include "cy-basis-private.h"

#include <glib/gi18n.h>

static const CyBasisFact facts[CY_N_METHODS] = {
  [CY_METHOD_BALLOT] = { 1000,
                         N_ ("Result of the ballot, of 100"),
                         NULL,
                         N_ ("from the newest finished ballot of the period; its own basis stands "
                             "in the summary of ballots") },
  [CY_METHOD_FIGURE] = { 10000,
                         N_ ("Village figure"),
                         NULL,
                         N_ ("from the village figures of the year") },
  [CY_METHOD_HOURS] = { 10,
                        N_ ("Credit hours earned"),
                        N_ ("Credit hours of the yearly task"),
                        N_ ("from the credit hours of the year that count") },
  [CY_METHOD_TASKS] = { 1,
                        N_ ("Tasks finished"),
                        N_ ("Tasks due"),
                        N_ ("from the stretch tasks due in the period") },
  [CY_METHOD_DIAGNOSIS] = { 100,
                            N_ ("Mark of the diagnosis, of 100"),
                            NULL,
                            N_ ("from the four diagnoses of this cycle") },
  [CY_METHOD_ABILITY] = { 10,
                          N_ ("Level of the ability"),
                          N_ ("Highest level there is"),
                          N_ ("from the ability records, as of the end of the period") },
};

/* Of a method whose values come from another room. */
const CyBasisFact *
cy_basis_fact_get (CyMethod method)
{
  return &facts[method];
}
