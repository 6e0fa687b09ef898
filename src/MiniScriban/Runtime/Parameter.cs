namespace Scriban.Runtime;

/// <summary>What a function of .NET expects.</summary>
/// <param name="Name">Its name, for arguments with a name.</param>
/// <param name="Type">What an argument is converted to.</param>
internal sealed record Parameter(string Name, Type Type)
{
    /// <summary>Whether a call may leave it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it is when a call leaves it out.</summary>
    public object? Default { get; init; }

    /// <summary>Whether it takes all arguments that are left; <see cref="Type"/> is then that of one.</summary>
    public bool TakesRest { get; init; }
}
