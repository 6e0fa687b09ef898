using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Seeds.Merging;

/// <summary>The words of the program in an entry.</summary>
/// <param name="Summary">The summary; null for none.</param>
/// <param name="Body">What stands below the front matter; empty for nothing.</param>
internal sealed record Draft(string? Summary, string Body)
{
    /// <summary>Puts new words in the place of old ones.</summary>
    /// <param name="text">The entry's file.</param>
    /// <param name="old">What the program wrote; null in a file that it makes just now.</param>
    /// <param name="now">What it would write today.</param>
    /// <returns>The file with the new words; null where everything in it is an editor's.</returns>
    public static ContentText? Rewrite(ContentText text, Draft? old, Draft now)
    {
        var edit = new FrontMatterEdit(
            text.Path,
            text.Source.Text,
            EntryTypes.Of(ContentReader.IdOf(text.Path)!)!.Fields
        );
        if (!edit.IsReadable || !text.IsReversible)
        {
            return null;
        }

        var isOwnBody = IsProgramsBody(edit.Text[edit.BodyStart..], old);
        if (IsProgramsSummary(edit, old, isOwnBody) && old?.Summary != now.Summary)
        {
            _ = (edit["summary"], now.Summary) switch
            {
                (null, { } words) => edit.SetValue("summary", YamlScalar.Write(words)),
                ({ } present, { } words) => edit.Replace(present.Range, YamlScalar.Write(words)),
                ({ }, null) => edit.Remove("summary", 0),
                _ => true,
            };
        }

        var all = isOwnBody ? edit.Text[..edit.BodyStart] + Below(now.Body) : edit.Text;

        return all == text.Source.Text ? null : text.With(all);
    }

    /// <summary>True where all that stands below the front matter was written by the program.</summary>
    public static bool IsProgramsBody(string below, Draft? draft) =>
        draft is null ? below.Length == 0 : draft.Body.Length > 0 && below == Below(draft.Body);

    private static bool IsProgramsSummary(FrontMatterEdit edit, Draft? draft, bool isOwnBody) =>
        edit["summary"] switch
        {
            // A summary that is gone was taken out by somebody, unless there was none to write.
            null => draft?.Summary is null && isOwnBody,
            ScalarNode present => present.Text == draft?.Summary && edit.CommentBehind(present) is null,
            _ => false,
        };

    private static string Below(string body) => body.Length == 0 ? "" : $"\n{body}\n";
}
