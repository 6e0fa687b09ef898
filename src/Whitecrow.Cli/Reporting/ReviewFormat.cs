namespace Whitecrow.Cli.Reporting;

/// <summary>How a review is told.</summary>
internal enum ReviewFormat
{
    /// <summary>For a person at a terminal.</summary>
    Text,

    /// <summary>For the summary of a job on GitHub, or a comment.</summary>
    Markdown,

    /// <summary>One JSON object.</summary>
    Json,
}
