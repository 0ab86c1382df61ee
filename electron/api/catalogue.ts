import { fieldCatalogue } from "../../shared/county/catalogue/catalogue.ts";
import type { Handler } from "./service/handler.ts";

/** The handlers of the area `catalogue`. */
export const catalogueHandlers = {
  "catalogue.fields": ({ level }) => ({
    fields: level ? fieldCatalogue.filter((field) => field.level === level) : fieldCatalogue,
  }),
} satisfies { readonly "catalogue.fields": Handler<"catalogue.fields"> };
