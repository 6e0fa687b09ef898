using System.Globalization;
using Whitecrow.Content;

namespace Whitecrow.Pages.LinkedData;

/// <summary>Dates in linked data: plain where they are sure, typed as EDTF where ISO 8601-1 has no form for the doubt.</summary>
internal static class DataDates
{
    // Library of Congress, "Extended Date/Time Format Datatypes Scheme".
    private const string Edtf = "http://id.loc.gov/datatypes/edtf";

    /// <summary>A date as a value; null for none.</summary>
    public static object? Of(EdtfDate? date) =>
        date is null ? null
        : date.Form == DateForm.Plain && IsSure(date.Parts[0]) ? Text(date.Parts[0])
        : Typed(date.Text);

    /// <summary>Adds a time that may last, with a beginning and an end.</summary>
    public static Node AddSpan(this Node node, EdtfDate? date)
    {
        if (date is not { Form: DateForm.Interval })
        {
            return node.Add("startDate", Of(date));
        }

        return node.Add("startDate", Of(date.Parts[0])).Add("endDate", Of(date.Parts[1]));
    }

    private static object? Of(DatePart part) =>
        part.IsOpen ? null
        : IsSure(part) ? Text(part)
        : Typed(Text(part));

    private static bool IsSure(DatePart part) => !part.IsInDoubt && part.Season is null;

    private static Node Typed(string text) => new Node(Edtf).Add("@value", text);

    private static string Text(DatePart part)
    {
        var month = (part.Month ?? part.Season)?.ToString("-00", CultureInfo.InvariantCulture);
        var day = part.DayOfMonth?.ToString("-00", CultureInfo.InvariantCulture);
        var doubt = (part.IsApproximate, part.IsUncertain) switch
        {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            _ => "",
        };
        return part.YearDigits + month + day + doubt;
    }
}
