using System.Collections.Immutable;

namespace Whitecrow.Editing;

/// <summary>What a command would do to the files of a site, or why it does nothing.</summary>
/// <param name="Changes">The files to write; all of them or none.</param>
/// <param name="Remarks">What a person should know about it, a sentence each.</param>
/// <param name="Refusal">Why nothing is to be written; null where nothing stands against it.</param>
public sealed record EditPlan(
    ImmutableArray<FileChange> Changes,
    ImmutableArray<string> Remarks,
    Refusal? Refusal = null
)
{
    /// <summary>Nothing is to be written.</summary>
    /// <param name="message">What stands against it.</param>
    /// <param name="hint">What to do instead.</param>
    public static EditPlan Refuse(string message, string hint) => new([], [], new(message, hint));

    /// <summary>The files of a site after the change.</summary>
    public ImmutableArray<InputFile> ApplyTo(ImmutableArray<InputFile> files)
    {
        var gone = Changes.Select(c => c.From).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var written = Changes.ToDictionary(c => c.Path, c => c.Content, StringComparer.Ordinal);
        return
        [
            .. files
                .Where(f => !gone.Contains(f.Path) && !written.ContainsKey(f.Path))
                .Concat(written.Select(w => new InputFile(w.Key, w.Value)))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A file to write.</summary>
/// <param name="Path">Path from the site's root, with forward slashes.</param>
/// <param name="Content">All of its bytes.</param>
/// <param name="From">Where the file lay before; null where it stays in its place or is new.</param>
/// <param name="Places">How many places in it change.</param>
public sealed record FileChange(string Path, ReadOnlyMemory<byte> Content, string? From = null, int Places = 0);

/// <summary>Why a command does nothing.</summary>
/// <param name="Message">What stands against it; one line without a full stop.</param>
/// <param name="Hint">What to do instead; one line without a full stop.</param>
public sealed record Refusal(string Message, string Hint);
