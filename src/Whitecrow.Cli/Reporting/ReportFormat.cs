namespace Whitecrow.Cli.Reporting;

/// <summary>How a run reports.</summary>
internal enum ReportFormat
{
    /// <summary>For a person; with excerpts on a terminal.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Annotations of a GitHub workflow.</summary>
    GitHub,

    /// <summary>SARIF 2.1.0, for code scanning and editors.</summary>
    Sarif,
}
